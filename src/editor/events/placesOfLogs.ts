import { l10n, type Range, type TextDocument, workspace } from 'vscode';
import { type ByteLog, counted, leftoverOf, type Span } from '../../core';
import { archivePlace } from '../archives/archiveProblems';
import { addressOf } from '../archives/viewAddress';
import { OpenBytes } from '../logs/openBytes';
import type { OpenDocuments } from '../logs/openDocuments';
import { toRange } from '../shared/convert';
import { logShownBy } from './logShownBy';
import { problemsIn, troubles } from './problems';
import type { Shown, ShownLog } from './shownLogs';

/** A place in a log that is too large for a text, in bytes. */
export interface BytePlace {
  readonly span: Span;
  /** What is there, in a sentence. */
  readonly message: string;
}

/** What somebody goes through in some logs, from one place to the next. */
export interface Places {
  /** The logs that have any. */
  logs(shown: Pick<Shown, 'logs'>): readonly ShownLog[];
  /** The document to go to in a log, opened if need be; undefined where it is too large for one. */
  document(shown: ShownLog): Promise<TextDocument | undefined>;
  /** The places in a document that shows a log or one of its events, in text order. */
  in(document: TextDocument, shown: ShownLog): Promise<readonly Range[]>;
  /** The places of a log that has no document. */
  inBytes(log: ByteLog): Iterable<BytePlace>;
  /** What is to be said where nothing can be shown. */
  readonly otherwise?: (shown: ShownLog) => string | undefined;
}

/** The errors and warnings that VS Code lists. */
export const problemPlaces: Places = {
  logs: (shown) => withAny(shown, ({ problems }) => problems),
  document: async (shown) =>
    workspace.textDocuments.find(({ uri }) => problemsIn(uri).length > 0 && logShownBy([shown], uri) === 0),
  in: async ({ uri }) => problemsIn(uri),
  inBytes: () => [],
};

/** What is damaged in the logs that no document shows, and in their archives. */
export function damagePlaces(documents: OpenDocuments): Places {
  return {
    logs: (shown) => withAny(shown, ({ damages }) => damages),
    document: ({ open }) => open.openText(),
    in: async (document, shown) => {
      const log = await documents.read(document);
      const inText = log?.damages.map(({ span }) => toRange(document, span)) ?? [];
      const isWhole = log && addressOf(document.uri)?.kind !== 'event';
      const ofArchive = isWhole ? archiveDamagesOf(shown).map((damage) => archivePlace(document, damage)) : [];
      return [...inText, ...ofArchive].sort((a, b) => a.start.compareTo(b.start));
    },
    inBytes: ({ damages }) => damages,
    otherwise: (shown) => archiveDamagesOf(shown)[0]?.message,
  };
}

/** What was not understood. */
export function leftoverPlaces(documents: OpenDocuments): Places {
  return {
    logs: ({ logs }) => logs.filter(({ log }) => Object.values(leftoverOf(log)).some((count) => count > 0)),
    document: ({ open }) => open.openText(),
    in: async (document) => (await documents.read(document))?.unexplained.map((span) => toRange(document, span)) ?? [],
    inBytes: function* ({ unexplained }) {
      for (const span of unexplained) {
        const message = l10n.t('{0} bytes were not understood.', counted(span.end - span.start));
        yield { span, message };
      }
    },
  };
}

function withAny(
  shown: Pick<Shown, 'logs'>,
  count: (trouble: ReturnType<typeof troubles>[number]) => number,
): readonly ShownLog[] {
  const all = troubles(shown);
  return shown.logs.filter((_, at) => count(all[at]!) > 0);
}

function archiveDamagesOf({ open }: Pick<ShownLog, 'open'>) {
  return open instanceof OpenBytes ? open.archiveDamages : [];
}
