/** A word that another one may have been meant to be, with what is compared. */
export interface Candidate {
  readonly word: string;
  readonly bare: string;
  readonly lower: string;
  /** Which letters are in it, one bit each. */
  readonly letters: number;
}

/** Longer than this no candidate is by far. */
const longest = 64;

/** Words to compare with; made once where many are compared with the same ones. */
export function candidates(words: Iterable<string>): readonly Candidate[] {
  return Array.from(words, (word) => {
    const lower = word.toLowerCase();
    return { word, bare: bare(word), lower, letters: lettersIn(lower) };
  });
}

/**
 * The one candidate that `text` was evidently meant to be: equal but for case, the prefix Aws or punctuation, else a letter or two
 * away in a long word. Undefined when none or several come into question.
 */
export function nearest(text: string, among: readonly Candidate[]): string | undefined {
  if (text.length > longest) {
    return undefined;
  }
  const plain = bare(text);
  const same = among.filter((candidate) => candidate.bare === plain);
  if (same.length === 1) {
    return same[0]?.word;
  }
  const word = text.toLowerCase();
  const allowed = word.length >= 12 ? 2 : word.length >= 6 ? 1 : 0;
  const own = lettersIn(word);
  const near = among.filter(
    ({ lower, letters }) => mayBeWithin(own ^ letters, allowed) && isWithin(word, lower, allowed),
  );
  return near.length === 1 ? near[0]?.word : undefined;
}

function lettersIn(lower: string): number {
  let letters = 0;
  for (let at = 0; at < lower.length; at++) {
    letters |= 1 << (lower.charCodeAt(at) % 32);
  }
  return letters;
}

/** Whether so few letters stand in one of two words only that so many changes may explain it: each explains two. */
function mayBeWithin(different: number, allowed: number): boolean {
  let left = different;
  for (let count = 0; left !== 0; count++) {
    if (count === 2 * allowed) {
      return false;
    }
    left &= left - 1;
  }
  return true;
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/^aws/, '');
}

/** Whether at most so many letters have to be added, dropped, replaced or swapped with a neighbour to turn one word into the other. */
function isWithin(a: string, b: string, allowed: number): boolean {
  if (!allowed || Math.abs(a.length - b.length) > allowed) {
    return false;
  }
  let before: Row = () => allowed + 1;
  let last: Row = (j) => j;
  for (let i = 1; i <= a.length; i++) {
    const row = nextRow(a, b, i, allowed, last, before);
    // Unrelated words part at once.
    if (!row) {
      return false;
    }
    before = last;
    last = row;
  }
  return last(b.length) <= allowed;
}

/** What it takes to turn the first letters of one word into the first `j` of the other; as good as endless where they differ in number. */
type Row = (j: number) => number;

function nextRow(a: string, b: string, i: number, allowed: number, last: Row, before: Row): Row | undefined {
  const first = Math.max(0, i - allowed);
  const costs: number[] = [];
  const row: Row = (j) => costs[j - first] ?? allowed + 1;
  for (let j = first; j <= Math.min(b.length, i + allowed); j++) {
    const change = j > 0 ? last(j - 1) + Number(a[i - 1] !== b[j - 1]) : i;
    const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    costs.push(Math.min(change, last(j) + 1, row(j - 1) + 1, swapped ? before(j - 2) + 1 : change));
  }
  return costs.some((cost) => cost <= allowed) ? row : undefined;
}
