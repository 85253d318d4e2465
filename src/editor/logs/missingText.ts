import { TabInputText, type Uri, window, workspace } from 'vscode';

/** Why an editor in front shows a file whose text extensions do not get. Each is said only where it is known to be so. */
export type MissingReason = 'too-large' | 'compressed' | 'opening';

/** What VS Code hands extensions at most, in bytes. */
const mostBytes = 50 * 1024 * 1024;

/** Names under which logs come. Of any other file nobody expects to see events. */
const mayBeLog = /\.(?:gz|json|jsonl|ndjson|cloudtrail|csv|tsv|log|txt|md|ya?ml)$/i;

/** The file of the text tab in front, if it may be a log and its text is not there. */
export function fileWithoutText(): Uri | undefined {
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  const uri = input instanceof TabInputText && mayBeLog.test(input.uri.path) ? input.uri : undefined;
  const isThere = workspace.textDocuments.some((document) => document.uri.toString() === uri?.toString());
  return uri && !window.activeTextEditor && !isThere ? uri : undefined;
}

/** Why its text is not there: as far as can be known, it is still to come, or the editor asks first whether to open it. */
export async function whyMissing(uri: Uri): Promise<MissingReason> {
  if (uri.path.endsWith('.gz')) {
    return 'compressed';
  }
  const size = await workspace.fs.stat(uri).then(
    (stat) => stat.size,
    () => 0,
  );
  return size > mostBytes ? 'too-large' : 'opening';
}
