import { indexWhere } from '../text/firstWhere';
import type { Span } from '../text/span';
import type { Change } from './cluster';
import { keepsEscapes } from './escapes';
import type { Refusal } from './mend';
import type { Made, Stretch } from './stretch';
import { formWithin, isForeign, isSeamWithin, isWord, wordsIn } from './substance';

/**
 * Why what a change does to punctuation and white space is more than form; undefined when it is not. Within a name or value all of it
 * is what the author wrote; outside, only what belongs to a number or a bare name.
 */
export function formRefusal(stretch: Stretch, change: Change): Refusal | undefined {
  const { quoted, wasQuoted, edits } = stretch;
  const { now, span } = change.edit;
  const value = quoted && around(quoted.values, now);
  // What parts or breaks a value that was sound leaves none behind.
  const was = value ? undefined : wasQuoted && within(wasQuoted.values, span);
  if (value || was) {
    const opening = value
      ? markBefore(edits, value, (edit) => edit.now)
      : was && markBefore(edits, was, (edit) => edit.span);
    return inValue(stretch, change, opening !== undefined);
  }
  // An escape says something in a string only.
  const escapes = change.encodes || backslashesIn(change.edit.newText) > backslashesIn(change.old);
  return escapes && quoted && !around(quoted.others, now) ? 'invents' : outside(stretch, change);
}

function backslashesIn(text: string): number {
  return text.split('\\').length - 1;
}

/** The one of some spans that holds another. */
function around(spans: readonly Span[], { start, end }: Span): Span | undefined {
  const found = spans[indexWhere(spans, (span) => span.end >= end)];
  return found && found.start <= start ? found : undefined;
}

/** The same, if it does not reach from one end to the other. */
function within(spans: readonly Span[], { start, end }: Span): Span | undefined {
  const found = around(spans, { start, end });
  return found && (found.start < start || end < found.end) ? found : undefined;
}

/** The edit of the mark that opens a value, before or after the edits. */
function markBefore(edits: readonly Made[], { start }: Span, place: (edit: Made) => Span): Made | undefined {
  const edit = edits[indexWhere(edits, (edit) => place(edit).end >= start - 1)];
  return edit && place(edit).end <= start ? edit : undefined;
}

/** @param isDecoded whether the mark that opens the value is: a notation is taken away as a whole or not at all. */
function inValue(
  stretch: Stretch,
  { edit, old, now, decodes, encodes, removes }: Change,
  isDecoded: boolean,
): Refusal | undefined {
  if (decodes && !isDecoded) {
    return 'changes';
  }
  // What would be a literal elsewhere is a word like any other here.
  if (lettersIn(old) !== lettersIn(now)) {
    return 'invents';
  }
  const [kept, written] = [old, now].map((text) => (removes ? formWithin(text).trim() : formWithin(text)));
  const isForm = kept === written || (isSeamWithin(old) && /^ ?$/.test(now));
  return isForm && (decodes || keepsEscapes(stretch, edit, encodes)) ? undefined : 'changes';
}

function lettersIn(text: string): string {
  return wordsIn(text)
    .map((word) => word.text)
    .join('');
}

function outside({ before }: Stretch, { edit, old, now }: Change): Refusal | undefined {
  const written = [...now].filter(isForeign);
  const context = before.charAt(edit.span.start - 1) + old + before.charAt(edit.span.end);
  let kept = 0;
  let at = 1;
  for (const character of old) {
    if (isForeign(character)) {
      if (character === written[kept]) {
        kept++;
      } else if (belongsToWord(context, at)) {
        return 'changes';
      }
    }
    at += character.length;
  }
  return kept < written.length ? 'invents' : undefined;
}

/** Whether the character at `at` is a sign or a dot of the number or bare name beside it. */
function belongsToWord(text: string, at: number): boolean {
  const [before, character, behind] = [text.charAt(at - 1), text.charAt(at), text.charAt(at + 1)];
  const isPart =
    /[-+.@$%/~&]/.test(character) && ![before, behind].some((other) => other === character || other === '*');
  return isPart && (isWord(before) || isWord(behind));
}
