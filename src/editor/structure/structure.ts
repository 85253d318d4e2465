import { Disposable } from 'vscode';
import type { OpenDocuments } from '../logs/openDocuments';
import { registerFolding } from './folding';
import { registerFormatting } from './formatting';
import { registerSymbols } from './symbols';

/** What VS Code does with the structure of JSON, for logs: also for damaged ones, and by event. */
export function registerStructure(documents: OpenDocuments): Disposable {
  return Disposable.from(registerSymbols(documents), registerFolding(documents), registerFormatting(documents));
}
