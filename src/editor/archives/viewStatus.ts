import { Disposable, l10n, StatusBarAlignment, type TextEditor, window } from 'vscode';
import { counted, type LayoutStyle } from '../../core';
import type { LogView } from './logView';
import type { LogViews } from './logViews';
import { addressOf } from './viewAddress';

/** Says in the status bar how the log in front is laid out, and why not further. A click goes to the original. */
export function registerViewStatus(views: LogViews): Disposable {
  const item = window.createStatusBarItem('cloudtrail.view', StatusBarAlignment.Right, 101);
  item.name = l10n.t('CloudTrail Readable View');
  item.command = 'cloudtrail.showOriginal';
  const show = async (editor: TextEditor | undefined) => {
    const uri = editor?.document.uri;
    const view = uri && addressOf(uri) ? await views.get(uri).catch(() => undefined) : undefined;
    if (editor !== window.activeTextEditor) {
      return;
    }
    if (view) {
      item.text = `$(list-flat) ${titleOf(view)}`;
      item.tooltip = whyOf(view);
      item.show();
    } else {
      item.hide();
    }
  };
  void show(window.activeTextEditor);
  return Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(show),
    views.onDidMake(() => show(window.activeTextEditor)),
  );
}

function titleOf({ readable, address: { kind } }: LogView): string {
  const isOne = kind === 'event';
  const other = isOne ? l10n.t('One Event') : kind === 'overview' ? l10n.t('Large Log') : l10n.t('Unpacked');
  return readable ? nameOf(readable.style) : other;
}

function nameOf(style: LayoutStyle): string {
  const names: Readonly<Record<LayoutStyle, string>> = {
    pretty: l10n.t('Readable View'),
    fields: l10n.t('Readable View: One Field a Line'),
    events: l10n.t('Readable View: One Event a Line'),
  };
  return names[style];
}

function whyOf({ readable, archive, address: { kind } }: LogView): string {
  const parts = [
    readable || kind === 'event'
      ? l10n.t('Lines and indentation are of this view; nothing else differs from the log, and no file is changed.')
      : kind === 'overview'
        ? l10n.t('The log is too large for a text; its events are in the Events view.')
        : l10n.t('The log as it is in its archive.'),
    ...(readable?.ceiling === 'lines'
      ? [
          l10n.t(
            'Laid out further it would have more than 300,000 lines, for which VS Code turns colors and folding off.',
          ),
        ]
      : []),
    ...(readable?.ceiling === 'length'
      ? [l10n.t('Laid out further it would have more than 20 MB, for which VS Code turns colors and folding off.')]
      : []),
    ...(readable?.held
      ? [l10n.t('{0} damaged events stay in one line: in lines they would read otherwise.', counted(readable.held))]
      : []),
    ...(archive?.damages.map(({ message }) => message) ?? []),
    l10n.t('Click to show the original.'),
  ];
  return parts.join('\n\n');
}
