import type { LogDocument } from '../../log/logDocument';
import type { Edit } from '../../text/edit';
import { indexWhere } from '../../text/firstWhere';
import { lineStart } from '../../text/lines';
import { span, touches } from '../../text/span';
import type { Finding } from '../parts/finding';

/** Where a Markdown document says not to report something: the codes, or all of them, for the sample that follows. */
const comment = /<!--[ \t]{0,9}cloudtrail-ignore(?:[ \t]{0,9}:[ \t]{0,9}([-a-z, ]{1,999}))?[ \t]{0,9}-->/g;
const word = 'cloudtrail-ignore';

/**
 * Whether a finding is to be passed over, since a comment before its sample says so: `<!-- cloudtrail-ignore: arn-form, account-id -->`
 * or, for every code, `<!-- cloudtrail-ignore -->`. Only comments outside of samples count, which only Markdown and prose can carry.
 */
export function ignoredIn(log: LogDocument): (finding: Pick<Finding, 'code' | 'span'>) => boolean {
  const notes = notesIn(log);
  return ({ code, span: place }) => {
    const codes = notes.size ? notes.get(lastAt(log, place.start)) : undefined;
    return codes !== undefined && (codes.has(everything) || codes.has(code));
  };
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

/** Stands for all codes in a set of them. */
const everything = '';

/** The codes that comments silence, by the position of the sample among the containers. Only what stands between those is looked at. */
function notesIn({ text, containers }: LogDocument): ReadonlyMap<number, ReadonlySet<string>> {
  const notes = new Map<number, ReadonlySet<string>>();
  let end = 0;
  for (const [index, container] of containers.entries()) {
    const before = text.slice(end, Math.max(end, container.span.start));
    if (before.includes(word)) {
      notes.set(index, new Set([...before.matchAll(comment)].flatMap(codesIn)));
    }
    end = Math.max(end, container.span.end);
  }
  return notes;
}

function codesIn(found: RegExpMatchArray): readonly string[] {
  return found[1]?.split(/[, ]+/).filter(Boolean) ?? [everything];
}

/** The position of the last container that starts at or before the offset; -1 when there is none. */
function lastAt({ containers }: LogDocument, offset: number): number {
  return indexWhere(containers, (container) => container.span.start > offset) - 1;
}

/** The line that opens a fenced block around the sample, if it stands directly before it. */
function fenceBefore(text: string, start: number): number | undefined {
  const before = text.slice(Math.max(0, start - 200), start);
  const fence = /(?:^|\n)([ \t>]*(?:`{3,}|~{3,})[^\n]*\n\s*)$/.exec(before)?.[1];
  return fence === undefined ? undefined : start - fence.length;
}
