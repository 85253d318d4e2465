import type { TextDocument } from 'vscode';
import { isDense } from '../../core';
import { OpenDocument } from '../logs/openDocument';
import type { OpenLog } from '../logs/openLog';
import { kindOf } from '../shared/documentKinds';
import { isOwn, viewScheme } from '../shared/ownership';
import { addressOf } from './viewAddress';

/** The document of a log that was read, if it is in one line or in a few, shown as it is stored. */
export function denseDocument(open: OpenLog | undefined): TextDocument | undefined {
  const document = open instanceof OpenDocument && open.log ? open.document : undefined;
  const shown = document && (document.uri.scheme !== viewScheme || addressOf(document.uri)?.kind === 'unpacked');
  const isOurs = shown && kindOf(document) === 'json' && isOwn(document) && !document.isUntitled;
  return isOurs && isDense(open?.size ?? 0, document.lineCount) ? document : undefined;
}
