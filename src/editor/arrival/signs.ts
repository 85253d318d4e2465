import { TabInputCustom, TabInputText, TabInputTextDiff, type TextDocument, window } from 'vscode';
import { isDeliveredName, mayLookLikeLog } from '../../core/firstLook';
import { headOf, isLogByName, kindOf } from '../shared/documentKinds';

/** How the names of our editors and of the schemes that we serve begin. */
const own = /^cloudtrail\b/;

/** Whether a document may be a log, or hold samples of one. Looks at its start only. */
export function mayShowLog(document: TextDocument): boolean {
  const kind = kindOf(document);
  return kind !== undefined && (isLogByName(document, kind) || mayLookLikeLog(headOf(document, kind), kind));
}

/** Whether an editor is open that only we can fill: a repaired copy, or an editor of our own, as VS Code restores them. */
export function someTabIsOurs(): boolean {
  return someTab(isOurs);
}

/** Whether a tab shows a file by a name of CloudTrail's own. Of one of more than 50 MB extensions get no document, and the name is all there is. */
export function someTabIsNamedAsLog(): boolean {
  return someTab((input) => input instanceof TabInputText && isDeliveredName(input.uri.path));
}

function someTab(shows: (input: unknown) => boolean): boolean {
  for (const { tabs } of window.tabGroups.all) {
    if (tabs.some(({ input }) => shows(input))) {
      return true;
    }
  }
  return false;
}

function isOurs(input: unknown): boolean {
  if (input instanceof TabInputCustom) {
    return own.test(input.viewType);
  }
  const uris = input instanceof TabInputTextDiff ? [input.original, input.modified] : [];
  return [...uris, ...(input instanceof TabInputText ? [input.uri] : [])].some(({ scheme }) => own.test(scheme));
}
