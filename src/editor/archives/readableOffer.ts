import {
  type Disposable,
  l10n,
  type Tab,
  TabInputText,
  type TextDocument,
  type TextDocumentShowOptions,
  type Uri,
  window,
} from 'vscode';
import { isDeliveredName } from '../../core/firstLook';
import type { ActiveLog } from '../logs/activeLog';
import { logLanguage } from '../shared/documentKinds';
import { readableView } from '../shared/settings';
import { denseDocument } from './denseLog';
import type { KeptOriginals } from './keptOriginals';
import type { LogViews } from './logViews';
import { showViewIf } from './showView';
import { addressOf, viewOf } from './viewAddress';

/**
 * Shows a log in one line in its readable layout: by itself where its name is one of CloudTrail's own, or after asking, as the settings say. One that
 * the user wants to see as it is stays as it is.
 */
export function registerReadableOffer(views: LogViews, active: ActiveLog, kept: KeptOriginals): Disposable {
  const asked = new Set<string>();
  const consider = async () => {
    const { missing } = active;
    if (missing?.reason === 'too-large') {
      await showMissing(views, missing.uri, kept);
      return;
    }
    const document = denseDocument(active.open);
    active.keys.isDense.set(document !== undefined);
    const tab = document && tabOf(document.uri);
    if (!document || !tab || document.isDirty || kept.has(originalOf(document))) {
      return;
    }
    const wanted = readableView(document);
    if (wanted === 'auto' && isDeliveredName(document.uri.path)) {
      await replace(views, document, tab);
    } else if (wanted === 'ask' && !asked.has(document.uri.toString())) {
      asked.add(document.uri.toString());
      await ask(views, document, kept);
    }
  };
  return active.onDidChange(() => void consider().catch(() => undefined));
}

/** A log so large that extensions do not get its text is shown by its events, in place of its tab. */
async function showMissing(views: LogViews, uri: Uri, kept: KeptOriginals): Promise<void> {
  const isWanted =
    readableView({ uri, languageId: logLanguage }) === 'auto' && isDeliveredName(uri.path) && !kept.has(uri);
  const tab = tabOf(uri);
  if (isWanted && tab) {
    const options = { viewColumn: tab.group.viewColumn, preview: tab.isPreview };
    const isStill = () => tabOf(uri) !== undefined;
    if (await showViewIf(isStill, views, viewOf(uri, 'readable'), undefined, options)) {
      await closeTabs(uri);
    }
  }
}

async function closeTabs(uri: Uri): Promise<void> {
  const tabs = window.tabGroups.activeTabGroup.tabs;
  await window.tabGroups.close(
    tabs.filter(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString()),
    true,
  );
}

function originalOf({ uri }: TextDocument): Uri {
  return addressOf(uri)?.original ?? uri;
}

/** The tab in front, if it shows the document of an address, and nothing beside it. */
function tabOf(uri: Uri): Tab | undefined {
  const tab = window.tabGroups.activeTabGroup.activeTab;
  return tab?.input instanceof TabInputText && tab.input.uri.toString() === uri.toString() ? tab : undefined;
}

async function replace(views: LogViews, document: TextDocument, tab: Tab): Promise<void> {
  const view = viewOf(originalOf(document), 'readable');
  const { readable, isLarge } = await views.get(view);
  const cursor = window.activeTextEditor?.selection.active;
  const isStill = () =>
    !document.isDirty && tabOf(document.uri) !== undefined && window.activeTextEditor?.document === document;
  if (!(readable || isLarge) || !cursor || !isStill()) {
    return;
  }
  const { isPreview, group } = tab;
  const place = readable?.layout.fromOriginal(document.offsetAt(cursor));
  const options = { viewColumn: group.viewColumn, preview: isPreview };
  if (await showViewIf(isStill, views, view, place, options)) {
    // The editor takes seconds to show a long text: whoever typed meanwhile gets back the one in which that was.
    await (document.isDirty ? goBack(document, view, options) : closeTabs(document.uri));
  }
}

async function goBack(document: TextDocument, view: Uri, options: TextDocumentShowOptions): Promise<void> {
  await window.showTextDocument(document, { ...options, preview: false });
  await closeTabs(view);
}

async function ask(views: LogViews, document: TextDocument, kept: KeptOriginals): Promise<void> {
  const [yes, no] = [l10n.t('Show Readable View'), l10n.t('Leave It')];
  const chosen = await window.showInformationMessage(
    l10n.t('This log is in one line. Nothing of it is changed when it is shown in lines.'),
    yes,
    no,
  );
  const tab = tabOf(document.uri);
  if (chosen === yes && tab) {
    await replace(views, document, tab);
  } else if (chosen === no) {
    await kept.keep(originalOf(document));
  }
}
