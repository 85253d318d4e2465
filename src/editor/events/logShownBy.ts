import type { Uri } from 'vscode';
import { logAddress } from '../archives/logAddress';
import { isCopyAddress, viewScheme } from '../shared/ownership';
import type { ShownLog } from './shownLogs';

/**
 * Which of some logs a document shows, as its file, as a view of it, or one of its events: its position among them, -1 for none. A copy that we made of a log is
 * a document by itself.
 */
export function logShownBy(logs: readonly Pick<ShownLog, 'open'>[], document: Uri): number {
  const own = document.toString();
  const log = isCopyAddress(document) ? own : logAddress({ uri: own }).key;
  return logs.findIndex(({ open }) => open.uri === own || keyOf(open.uri) === log);
}

/** There may be thousands of logs: only what is a view has to be looked into. */
function keyOf(uri: string): string {
  return uri.startsWith(`${viewScheme}:`) ? logAddress({ uri }).key : uri;
}
