import { soundRecords } from '../support/soundRecords';
import type { Core } from './cores';
import type { Scores } from './scores';

export interface Column {
  readonly core: Core;
  readonly scores: Scores;
}

/** Prints what was counted as a table in Markdown. */
export function printTable(columns: readonly Column[], parse: number): void {
  const names = [...new Set(columns.flatMap(({ scores }) => [...scores.rows.keys()]))];
  // What holds for all texts comes last.
  const rows = [
    ...names.filter((name) => !name.startsWith('all: ')),
    ...names.filter((name) => name.startsWith('all: ')),
  ];
  line(['', ...columns.map(({ core }) => core.name)]);
  line(['---', ...columns.map(() => '---:')]);
  for (const name of rows) {
    line([name, ...columns.map(({ scores }) => cell(scores, name))]);
  }
  for (const [group] of columns[0]?.scores.speeds() ?? []) {
    line([
      `seconds per MB, ${group} (× JSON.parse of sound text)`,
      ...columns.map(({ scores }) => speed(scores, group, parse)),
    ]);
  }
}

function line(cells: readonly string[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}

function cell(scores: Scores, name: string): string {
  const total = scores.rows.get(name);
  if (!total) {
    return '';
  }
  const { hits, of } = total;
  return hits > of ? `${hits} in ${of} texts` : `${hits} of ${of} (${((100 * hits) / of).toFixed(1)} %)`;
}

function speed(scores: Scores, group: string, parse: number): string {
  const seconds = scores.speeds().find(([name]) => name === group)?.[1] ?? 0;
  return `${seconds.toFixed(2)} (${Math.round(seconds / parse)} ×)`;
}

/** Seconds in which JSON.parse reads a million characters of sound records. */
export function parseSpeed(): number {
  const texts = soundRecords().map((record) => JSON.stringify(record, undefined, 2));
  let characters = 0;
  const start = performance.now();
  for (let turn = 0; turn < 200; turn++) {
    for (const text of texts) {
      JSON.parse(text);
      characters += text.length;
    }
  }
  return ((performance.now() - start) * 1000) / characters;
}
