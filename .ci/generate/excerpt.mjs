/** Lines shown before and after those that matter. */
const CONTEXT = 1;

/** How much of a line is shown, in characters, before and after what matters in it. */
const BEFORE = 40;
const AFTER = 60;

/**
 * Where two texts differ first, as the lines of a difference with some context.
 * @param {string} before
 * @param {string} after
 */
export function changedLines(before, after) {
  const [old, made] = [before.split('\n'), after.split('\n')];
  const start = common(old, made);
  const [oldEnd, madeEnd] = endsOfChange(old, made, start);
  const [removed, added] = [old.slice(start, oldEnd), made.slice(start, madeEnd)];
  return [
    ...old.slice(Math.max(0, start - CONTEXT), start).map((line) => `  ${cut(line, 0, 0)}`),
    ...removed.map((line, at) => `- ${cutToChange(line, added[at] ?? '')}`),
    ...added.map((line, at) => `+ ${cutToChange(line, removed[at] ?? '')}`),
    ...old.slice(oldEnd, oldEnd + CONTEXT).map((line) => `  ${cut(line, 0, 0)}`),
  ].map((line) => line.trimEnd());
}

/**
 * Where the lines that differ end in each text: at the next line in common where none was added or removed, else at the last that differs.
 * @param {readonly string[]} old
 * @param {readonly string[]} made
 * @param {number} start
 * @returns {[number, number]}
 */
function endsOfChange(old, made, start) {
  if (old.length === made.length) {
    const length = old.slice(start).findIndex((line, at) => line === made[start + at]);
    if (length >= 0) return [start + length, start + length];
  }
  const same = common(old.slice(start).reverse(), made.slice(start).reverse());
  return [old.length - same, made.length - same];
}

/**
 * The lines with marks, with some context.
 * @param {string} text
 */
export function markedLines(text) {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => line.includes('«'));
  const last = lines.findIndex((line, at) => at >= first && line.includes('»'));
  const shown = lines.slice(Math.max(0, first - CONTEXT), last + 1 + CONTEXT);
  return shown.map((line) => cut(line, Math.max(0, line.indexOf('«')), line.indexOf('»') + 1));
}

/**
 * How many elements two lists begin with in common.
 * @param {ArrayLike<string>} one
 * @param {ArrayLike<string>} other
 */
function common(one, other) {
  let count = 0;
  while (count < Math.min(one.length, other.length) && one[count] === other[count]) count++;
  return count;
}

/**
 * A line, cut to what it does not share with the other one.
 * @param {string} line
 * @param {string} other
 */
function cutToChange(line, other) {
  const start = common(line, other);
  const behind = common([...line.slice(start)].reverse(), [...other.slice(start)].reverse());
  return cut(line, start, line.length - behind);
}

/**
 * A line, if it is long cut to what is around `[start, end)`.
 * @param {string} line
 * @param {number} start
 * @param {number} end
 */
function cut(line, start, end) {
  const from = start > BEFORE + 10 ? start - BEFORE : 0;
  const most = Math.max(from, Math.min(end, start + AFTER)) + AFTER;
  const to = line.length > most + 10 ? most : line.length;
  return `${from > 0 ? '…' : ''}${line.slice(from, to)}${to < line.length ? '…' : ''}`;
}
