import { TabInputCustom, TabInputText, TabInputTextDiff, type TextDocument, type Uri, window } from 'vscode';
import { mayLookLikeLog } from '../../core/firstLook';
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
  return window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => viewTypeOf(input) || urisOf(input).some(({ scheme }) => own.test(scheme))),
  );
}

function viewTypeOf(input: unknown): boolean {
  return input instanceof TabInputCustom && own.test(input.viewType);
}

function urisOf(input: unknown): readonly Uri[] {
  if (input instanceof TabInputTextDiff) {
    return [input.original, input.modified];
  }
  return input instanceof TabInputText ? [input.uri] : [];
}
