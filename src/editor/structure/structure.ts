import { Disposable } from 'vscode';
import type { OpenDocuments } from '../logs/openDocuments';
import { registerCodeLens } from './codeLens';
import { registerFolding } from './folding';
import { registerFormatSample } from './formatSample';
import { registerFormatting } from './formatting';
import { registerHighlights } from './highlights';
import { registerOutlineAgain } from './outlineAgain';
import { registerSelection } from './selection';
import { registerSymbols } from './symbols';

/** What VS Code does with the structure of JSON, for logs: also for damaged ones, and by event. */
export function registerStructure(documents: OpenDocuments): Disposable {
  return Disposable.from(
    registerSymbols(documents),
    registerOutlineAgain(),
    registerFolding(documents),
    registerFormatting(documents),
    registerFormatSample(documents),
    registerSelection(documents),
    registerHighlights(documents),
    registerCodeLens(documents),
  );
}
