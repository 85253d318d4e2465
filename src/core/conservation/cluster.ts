import { indexWhere } from '../text/firstWhere';
import type { Mend } from './mend';
import { readingsOf } from './notations';
import { compareWords } from './sameWords';
import type { Made, Stretch } from './stretch';
import { formBehind, hiddenIn, isWithinWord, wordBefore, wordBehind } from './substance';

/** What an edit replaces, less what its mend says it removes, and what it writes: in notations in which both say the same, if there are any. */
export interface Change<M extends Mend = Mend> {
  readonly edit: Made<M>;
  readonly old: string;
  readonly now: string;
  /** Whether the edit takes away a notation, such as the backslash before a quotation mark. */
  readonly decodes: boolean;
  /** Whether a part of what it replaces is said to be removed. */
  readonly removes: boolean;
  /** Whether it writes escapes for what cannot stand in a string. */
  readonly encodes: boolean;
}

/** Changes with nothing but letters and digits between them, and the text before and after: with whole words, or marks, at both ends. */
export interface Cluster<M extends Mend = Mend> {
  readonly changes: readonly Change<M>[];
  readonly before: string;
  readonly after: string;
}

/** The own edits of a stretch in clusters. */
export function* clustersOf<M extends Mend>(stretch: Stretch<M>): Iterable<Cluster<M>> {
  const { own, before } = stretch;
  for (let from = 0; from < own.length; ) {
    let to = from + 1;
    while (to < own.length && isWithinWord(before.slice(own[to - 1]!.span.end, own[to]!.span.start))) {
      to++;
    }
    yield clusterOf(stretch, own.slice(from, to));
    from = to;
  }
}

function clusterOf<M extends Mend>({ start, before: text }: Stretch<M>, edits: readonly Made<M>[]): Cluster<M> {
  const changes = edits.map((edit) => changeOf(text, start, edit));
  let at = edits[0]!.span.start;
  const word = wordBefore(text, at);
  let before = text.charAt(at - word.length - 1) + word;
  let after = before;
  for (const { edit, old, now } of changes) {
    const kept = text.slice(at, edit.span.start);
    before += kept + old;
    after += kept + now;
    at = edit.span.end;
  }
  const end = wordBehind(text, at);
  const rest = end + formBehind(text, at + end.length);
  return { changes, before: before + rest, after: after + rest };
}

function changeOf<M extends Mend>(text: string, start: number, edit: Made<M>): Change<M> {
  const left = withoutRemoved(text, start, edit);
  const removes = left !== text.slice(edit.span.start, edit.span.end);
  const old = readingsOf(left);
  const written = readingsOf(edit.newText);
  for (const [layer, one] of old.entries()) {
    const escapes = written.findIndex(
      (other, index) => compareWords(one, other) === 'same' && (index === 0 || hiddenIn(one) === hiddenIn(other)),
    );
    if (escapes >= 0) {
      const decodes = layer > 0 || old.indexOf(edit.newText) > 0;
      return { edit, old: one, now: written[escapes]!, decodes, removes, encodes: escapes > 0 };
    }
  }
  return { edit, old: old[0]!, now: edit.newText, decodes: false, removes, encodes: false };
}

/** A blank stands for what the mend says it removes: what stood apart stays so. */
function withoutRemoved(
  text: string,
  start: number,
  { span: { start: from, end: to }, mend: { removes } }: Made,
): string {
  let left = '';
  let at = from;
  for (let index = indexWhere(removes, (remove) => remove.end - start > from); ; index++) {
    const removed = removes[index];
    if (!removed || removed.start - start >= to) {
      return left + text.slice(at, to);
    }
    left += `${text.slice(at, Math.max(at, removed.start - start))} `;
    at = Math.min(to, removed.end - start);
  }
}
