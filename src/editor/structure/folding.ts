import { type Disposable, type DocumentSelector, FoldingRange, languages } from 'vscode';
import { foldsOf } from '../../core';
import { logLanguage } from '../logs/languages';
import type { OpenDocuments } from '../logs/openDocuments';
import { toRange } from '../shared/convert';
import { inTimeSlices } from '../shared/timeSlices';

/** As many as VS Code shows unless `editor.foldingMaximumRegions` says otherwise. */
const most = 5_000;

/**
 * Where our folds are of use: VS Code folds JSON by itself, and plain text by its indentation, but only as long as nobody else offers to; what
 * stands in the fences of Markdown is not folded at all.
 */
const folded: DocumentSelector = [{ language: logLanguage }, { language: 'markdown' }];

/** Folds events and what else has brackets over several lines, whatever is damaged. The closing bracket stays in sight, as in JSON. */
export function registerFolding(documents: OpenDocuments): Disposable {
  return languages.registerFoldingRangeProvider(folded, {
    async provideFoldingRanges(document, _context, token) {
      const log = await documents.read(document);
      const stale = () => token.isCancellationRequested || documents.ready(document) !== log;
      const folds = log && (await inTimeSlices(foldsOf(log, most), stale));
      return folds
        ?.map((fold) => toRange(document, fold))
        .map(({ start, end }) => new FoldingRange(start.line, end.line - 1))
        .filter(({ start, end }) => start < end);
    },
  });
}
