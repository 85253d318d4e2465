import {
  type CustomDocument,
  type CustomReadonlyEditorProvider,
  Disposable,
  l10n,
  TabInputCustom,
  type Uri,
  type WebviewPanel,
  window,
} from 'vscode';
import { logLanguage } from '../logs/languages';
import { fileName } from '../shared/convert';
import { readableView } from '../shared/settings';
import type { LogView } from './logView';
import type { LogViews } from './logViews';
import { showViewIf } from './showView';
import { viewOf } from './viewAddress';

/**
 * What VS Code opens archives with: by itself those of CloudTrail's names, others when asked to. Hands over to the text editor, in which all
 * features work, and leaves no tab behind. Where nothing can be read it stays and says why.
 */
export function registerArchiveEditor(views: LogViews): Disposable {
  const provider: CustomReadonlyEditorProvider = {
    openCustomDocument: (uri): CustomDocument => ({ uri, dispose: () => undefined }),
    // Not waited for: an editor that is closed while it opens is an error to VS Code.
    resolveCustomEditor: ({ uri }, panel) => void handOver(views, uri, panel),
  };
  return Disposable.from(
    window.registerCustomEditorProvider('cloudtrail.archive', provider),
    window.registerCustomEditorProvider('cloudtrail.otherArchive', provider),
  );
}

async function handOver(views: LogViews, uri: Uri, panel: WebviewPanel): Promise<void> {
  const isWanted = readableView({ uri, languageId: logLanguage }) === 'auto';
  const asked = viewOf(uri, isWanted ? 'readable' : 'unpacked');
  const view = await views.get(asked).catch((error: Error) => error);
  const why = view instanceof Error ? view.message : (whyEmpty(view) ?? whyNotAlone(uri, panel));
  if (why !== undefined) {
    panel.webview.html = page(fileName(uri), why);
    return;
  }
  await whenSeen(panel);
  const { viewColumn, active } = panel;
  const preview = window.tabGroups.all.find((group) => group.viewColumn === viewColumn)?.activeTab?.isPreview ?? false;
  const options = { ...(viewColumn && { viewColumn }), preview, preserveFocus: !active };
  const isStill = () => isSeen(panel);
  if (await showViewIf(isStill, views, asked, undefined, options)) {
    panel.dispose();
  } else {
    await handOver(views, uri, panel);
  }
}

/** Waits until the tab is in front: who has gone to another one meanwhile reads there. For ever, where the tab is closed instead. */
async function whenSeen(panel: WebviewPanel): Promise<void> {
  if (!isSeen(panel)) {
    await new Promise<void>((done) => panel.onDidChangeViewState(() => isSeen(panel) && done()));
  }
}

function isSeen(panel: WebviewPanel): boolean {
  try {
    return panel.visible;
  } catch {
    // VS Code says nothing of a tab that is closed.
    return false;
  }
}

/** Why there is nothing to show; undefined when there is. */
function whyEmpty({ size, archive }: LogView): string | undefined {
  return size === 0 ? (archive?.damages[0]?.message ?? l10n.t('The archive holds an empty file.')) : undefined;
}

/** One side of a comparison cannot be handed over. VS Code tells extensions of no such tab what it compares. */
function whyNotAlone(uri: Uri, { viewColumn }: WebviewPanel): string | undefined {
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  const isAlone = tabs.some(({ input }) => input instanceof TabInputCustom && input.uri.toString() === uri.toString());
  const front = window.tabGroups.all.find((group) => group.viewColumn === viewColumn)?.activeTab;
  return isAlone || !front || front.input !== undefined
    ? undefined
    : l10n.t('Archives cannot be compared as they are. Open each by itself to read it.');
}

/** A page that says something, without scripts. */
function page(title: string, text: string): string {
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;
  return `<!DOCTYPE html><html><head><meta charset="utf-8">${policy}<title>${escaped(title)}</title></head><body><p>${escaped(text)}</p></body></html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
