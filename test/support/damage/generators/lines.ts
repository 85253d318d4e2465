import type { Random } from '../../../bench/support/random';
import { replaced, type Wound } from './generator';
import { inDocuments } from './make';

interface Line {
  readonly start: number;
  /** Behind its line break. */
  readonly end: number;
}

function linesOf(text: string): Line[] {
  return [...text.matchAll(/[^\n]*\n|[^\n]+$/g)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }));
}

/** One to five lines in a row; undefined in a text of one line. */
function someLines(text: string, random: Random): readonly [Line, Line] | undefined {
  const lines = linesOf(text);
  const first = random.below(lines.length);
  const last = Math.min(first + random.below(random.pick([1, 1, 3, 5])), lines.length - 1);
  return lines.length < 3 ? undefined : [lines[first]!, lines[last]!];
}

/** Lines that a script dropped, doubled or swapped. */
export const lineMistakes = inDocuments('lines dropped, doubled, swapped', (text, random) => {
  const lines = someLines(text, random);
  if (!lines) {
    return undefined;
  }
  const [{ start }, { end }] = lines;
  const own = text.slice(start, end);
  const way = random.pick(['drop', 'double', 'swap'] as const);
  if (way === 'swap') {
    const next = linesOf(text).find((line) => line.start === end);
    return next && replaced(text, start, next.end, text.slice(next.start, next.end) + own);
  }
  return replaced(text, start, end, way === 'drop' ? '' : own + own);
});

/** Lines that two branches changed. */
export const mergeConflicts = inDocuments('merge conflicts', (text, random) => {
  const lines = someLines(text, random);
  if (!lines) {
    return undefined;
  }
  const [{ start }, { end }] = lines;
  const ours = text.slice(start, end).replace(/\n?$/, '\n');
  const theirs = random.pick([ours, ours.replace(/[a-z]{3}/, 'new'), '']);
  const base = random.below(3) === 0 ? `||||||| 1a2b3c4\n${ours}` : '';
  const whole = `<<<<<<< HEAD\n${ours}${base}=======\n${theirs}>>>>>>> feature/logs\n`;
  const parts = [whole, `=======\n${ours}`, `<<<<<<< HEAD\n${ours}`, `${ours}>>>>>>> 1a2b3c4\n`];
  return replaced(text, start, end, random.below(2) === 0 ? whole : random.pick(parts));
});

const BULLETS = ['• ', '- ', '* ', '+ ', '– ', '1. ', 'a) ', '● ', '> ', '[12:01] ', '12: ', '| '];

/** Each line a point of a list, or some of them. */
export const bullets = inDocuments('bullets', (text, random) => {
  const bullet = random.pick(BULLETS);
  const chance = random.pick([100, 100, 20]);
  return everyLine(text, (line) => (random.below(100) < chance ? line.replace(/^\s*/, `$&${bullet}`) : line));
});

/** Mail that quotes each line; one of them was too long, and its rest has no mark. */
export const mailQuoting = inDocuments('mail quoting, one line re-wrapped', (text, random) => {
  const mark = random.pick(['> ', '>', '>> ', '| ']);
  const lines = text.split('\n');
  const long = lines.flatMap((line, index) => (line.length > 30 ? index : []));
  const hit = long.length > 0 ? random.pick(long) : -1;
  return everyLine(text, (line, index) => {
    const at = index === hit ? 10 + random.below(line.length - 15) : line.length;
    const rest = line.slice(at);
    return mark + line.slice(0, at) + (rest && `\n${random.below(2) === 0 ? mark : ''}${rest}`);
  });
});

/** Lines broken at a column, whatever stands there. */
export const hardWraps = inDocuments('hard wraps', (text, random) => {
  const width = 20 + random.below(120);
  const end = random.pick(['\n', '\n', '\r\n', '\n    ', '\\\n', '=\n']);
  const wrapped = (line: string) => line.match(new RegExp(`.{1,${width}}`, 'gsu'))?.join(end) ?? '';
  return everyLine(text, (line) => (line.length > width ? wrapped(line) : line));
});

function everyLine(text: string, to: (line: string, index: number) => string): Wound | undefined {
  const changed = text.split('\n').map(to).join('\n');
  return changed === text ? undefined : { text: changed, start: 0, end: text.length };
}
