/**
 * The one candidate that `text` was evidently meant to be: equal but for case, the prefix Aws or punctuation, else a letter or two
 * away in a long word. Undefined when none or several come into question.
 */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  const list = [...candidates];
  const plain = bare(text);
  const same = list.filter((candidate) => bare(candidate) === plain);
  if (same.length === 1) {
    return same[0];
  }
  const word = text.toLowerCase();
  const allowed = word.length >= 12 ? 2 : word.length >= 6 ? 1 : 0;
  const near = list.filter((candidate) => isWithin(word, candidate.toLowerCase(), allowed));
  return near.length === 1 ? near[0] : undefined;
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/^aws/, '');
}

/** Whether at most so many letters have to be added, dropped, replaced or swapped with a neighbour to turn one word into the other. */
function isWithin(a: string, b: string, allowed: number): boolean {
  if (!allowed || Math.abs(a.length - b.length) > allowed || a.length > 64) {
    return false;
  }
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = last[j - 1]! + Number(a[i - 1] !== b[j - 1]);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(Math.min(change, last[j]! + 1, row[j - 1]! + 1, swapped ? before[j - 2]! + 1 : change));
    }
    before = last;
    last = row;
  }
  return last[b.length]! <= allowed;
}
