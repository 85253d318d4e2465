/**
 * Characters that would act on a reader unseen: control characters, invisible and bidirectional marks, line separators, tag
 * characters and half surrogate pairs. They are shown as `\u` escapes, so that evidence cannot disguise itself.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** The text with every unseen character as a visible escape (`\u202e`). Keeps nothing that moves the cursor: no tabs, no newlines. */
export function visible(text: string): string {
  return text.replace(UNSEEN, escaped);
}

/** As `visible`, but newlines and tabs stay: for texts that are shown as a block. */
export function visibleLines(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(UNSEEN, (character) => (character === '\n' || character === '\t' ? character : escaped(character)));
}

/** The first `most` UTF-16 units of the text, never half a character, and how many units were left out. */
export function cut(text: string, most: number): { readonly text: string; readonly left: number } {
  if (text.length <= most) {
    return { text, left: 0 };
  }
  const half = /[\ud800-\udbff]/.test(text.charAt(most - 1)) && /[\udc00-\udfff]/.test(text.charAt(most));
  const kept = text.slice(0, half ? most - 1 : most);
  return { text: kept, left: text.length - kept.length };
}

/** A number as people read it: `10000` is `10,000`. */
export function counted(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Cut and made visible, for the middle of a sentence: dots show that something was left out. */
export function shortLine(text: string, most = 300): string {
  const { text: kept, left } = cut(text, most);
  return visible(kept) + (left > 0 ? '…' : '');
}

/**
 * Cut, made visible, and with a note of what was left out: a text of a log that stands by itself. In a label, or with other words behind
 * it, the note would read like a part of the text: `shortLine` is for those.
 */
export function oneLine(text: string, most = 300): string {
  const { text: kept, left } = cut(text, most);
  return visible(kept) + (left > 0 ? `… (${counted(left)} more characters)` : '');
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16).padStart(4, '0');
  return code > 0xffff ? `\\u{${digits}}` : `\\u${digits}`;
}
