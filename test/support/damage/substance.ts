import type { Damage, Edit } from '../../../src/core';
import { beginningsIn } from './beginnings';
import { lettersOf } from './letters';

/** What a stretch of text loses, gains or has in another order after mending. */
export interface Change {
  readonly codes: readonly string[];
  readonly before: string;
  readonly after: string;
}

/** Kinds of damage that are no data: what their mends remove says nothing of an event. */
const NO_DATA: ReadonlySet<string> = new Set([
  'comment',
  'invisible-character',
  'line-prefix',
  'markup-residue',
  'placeholder',
  'placeholder-value',
  'terminal-code',
  'type-placeholder',
]);

interface CodedEdit extends Edit {
  readonly code: string;
}

/**
 * Where the mends of some damages change letters or digits: removed, added, or in another order. What is recognised as no data may
 * go, literals of other notations may be translated, and a `null` may stand where there was no value. Knows nothing of how mends are
 * made: it compares the letters and digits before and after, stretch by stretch.
 */
export function changedSubstance(text: string, damages: readonly Damage[]): Change[] {
  return stretches(text, damages).flatMap((edits) => {
    const before = keptOf(text, edits);
    const after = afterOf(text, edits);
    const same = lettersOf(before) === lettersOf(after) || lettersOf(before) === lettersOf(withoutNulls(after));
    return same ? [] : [{ codes: [...new Set(edits.map(({ code }) => code))], before, after }];
  });
}

/** How many letters and digits are missing after mending, whatever they were. */
export function lettersLost(text: string, damages: readonly Damage[]): number {
  let lost = 0;
  for (const edits of stretches(text, damages)) {
    const left = new Map<string, number>();
    for (const letter of lettersOf(afterOf(text, edits))) {
      left.set(letter, (left.get(letter) ?? 0) + 1);
    }
    for (const letter of lettersOf(text.slice(edits[0]!.span.start, edits.at(-1)!.span.end))) {
      const count = left.get(letter) ?? 0;
      left.set(letter, count - 1);
      lost += count > 0 ? 0 : 1;
    }
  }
  return lost;
}

/** Edits in the order in which they are applied, those together between which stands no letter and no digit. */
function stretches(text: string, damages: readonly Damage[]): CodedEdit[][] {
  const edits = damages.flatMap(({ code, edits }) => edits.map((edit): CodedEdit => ({ ...edit, code })));
  const found: CodedEdit[][] = [];
  let at = -1;
  for (const edit of edits.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    if (edit.span.start < at) {
      continue;
    }
    if (at < 0 || /[\p{L}\p{N}]/u.test(text.slice(at, edit.span.start))) {
      found.push([]);
    }
    found.at(-1)!.push(edit);
    at = edit.span.end;
  }
  return found;
}

/** The stretch before mending, without what may go. */
function keptOf(text: string, edits: readonly CodedEdit[]): string {
  return build(text, edits, ({ code, span }) => {
    const removed = text.slice(span.start, span.end);
    return isNoData(code, removed) ? ' ' : removed;
  });
}

function afterOf(text: string, edits: readonly CodedEdit[]): string {
  return build(text, edits, ({ newText }) => newText);
}

function build(text: string, edits: readonly CodedEdit[], part: (edit: CodedEdit) => string): string {
  let at = edits[0]!.span.start;
  let built = '';
  for (const edit of edits) {
    built += text.slice(at, edit.span.start) + part(edit);
    at = edit.span.end;
  }
  return built;
}

/** Codes as a terminal understands them. Where their first character is lost they may be somebody's text. */
const CODES = /^(?:\u001b\[[\d;:?]*[A-Za-z])+$/;

/** Whether a text may go: no data by its kind, with no record in it, nor half of a text or of a bracket. */
function isNoData(code: string, removed: string): boolean {
  const count = (mark: RegExp) => removed.match(mark)?.length ?? 0;
  return (
    NO_DATA.has(code) &&
    beginningsIn(removed).length === 0 &&
    (code !== 'terminal-code' || CODES.test(removed)) &&
    (code !== 'comment' || (count(/"/g) % 2 === 0 && count(/[{[]/g) === count(/[}\]]/g)))
  );
}

function withoutNulls(text: string): string {
  return text.replace(/\bnull\b/g, ' ');
}
