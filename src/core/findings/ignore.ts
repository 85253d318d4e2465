import type { LogDocument } from '../log/logDocument';
import type { Edit } from '../text/edit';
import { type Span, span, touches } from '../text/span';
import type { Finding } from './finding';

/** Where a Markdown document says not to report something: the codes, or all of them, for the sample that follows. */
const comment = /<!--[ \t]*cloudtrail-ignore(?:[ \t]*:[ \t]*([a-z][-a-z, \t]*))?[ \t]*-->/g;
const word = 'cloudtrail-ignore';

/**
 * Whether a finding is to be passed over, since a comment before its sample says so: `<!-- cloudtrail-ignore: arn-form, account-id -->`
 * or, for every code, `<!-- cloudtrail-ignore -->`. Only comments outside of samples count, which only Markdown and prose can carry.
 */
export function ignoredIn(log: LogDocument): (finding: Pick<Finding, 'code' | 'span'>) => boolean {
  const notes = log.text.includes(word) ? notesIn(log) : [];
  return ({ code, span: place }) =>
    notes.some(({ sample, codes }) => touches(sample, place.start) && (codes.length === 0 || codes.includes(code)));
}

/** The edit that silences a code in the sample around `offset`, as a comment on a line of its own. None where no sample is. */
export function ignoreEdit(log: LogDocument, code: string, offset: number): Edit | undefined {
  const sample = log.containers.find((container) => touches(container.span, offset))?.span;
  if (!sample) {
    return undefined;
  }
  const at = lineStart(log.text, fenceBefore(log.text, sample.start) ?? sample.start);
  const indent = /^[ \t]*/.exec(log.text.slice(at, at + 80))?.[0] ?? '';
  return { span: span(at, at), newText: `${indent}<!-- ${word}: ${code} -->\n` };
}

interface Note {
  readonly sample: Span;
  readonly codes: readonly string[];
}

function notesIn({ text, containers }: LogDocument): Note[] {
  return [...text.matchAll(comment)].flatMap((match) => {
    const inside = containers.some(({ span: place }) => place.start <= match.index && match.index < place.end);
    const next = inside ? undefined : containers.find(({ span: place }) => place.start >= match.index);
    const codes = match[1]?.split(/[,\s]+/).filter(Boolean) ?? [];
    return next ? [{ sample: next.span, codes }] : [];
  });
}

/** The line that opens a fenced block around the sample, if it stands directly before it. */
function fenceBefore(text: string, start: number): number | undefined {
  const before = text.slice(Math.max(0, start - 200), start);
  const fence = /(?:^|\n)([ \t>]*(?:`{3,}|~{3,})[^\n]*\n\s*)$/.exec(before)?.[1];
  return fence === undefined ? undefined : start - fence.length;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
