import { drain, foldsOf, outlineOf, read } from '../../src/core';
import { fixture, fixtureNames } from '../support/fixtures';
import { assertGolden } from '../support/golden';

type Items = (typeof outlineOf extends (...args: never[]) => Generator<unknown, infer T> ? T : never)['events'];

/** So many members at each level are told: those after them say the same of others. */
const MEMBERS = 3;

function lines(items: Items, depth = 1): string[] {
  return items
    .slice(0, MEMBERS)
    .flatMap(({ name, detail, kind, span, selection, children }) => [
      `${'  '.repeat(depth)}${name}${detail && ` = ${detail}`} (${kind}) ${span.start}–${span.end} ${selection.start}–${selection.end}`,
      ...lines(children, depth + 1),
    ]);
}

describe('outline and folds', () => {
  it('of logs in every container are as reviewed', () => {
    const names = fixtureNames('containers').filter((name) => /\.\w+$/.test(name) && !name.includes('.expected.'));
    const told = names.map((name) => {
      const log = read(fixture('containers', name) ?? '');
      const folds = drain(foldsOf(log, 20)).map(({ start, end }) => `${start}–${end}`);
      return [name, ...lines(drain(outlineOf(log, 300)).events), `  folds ${folds.join(' ')}`].join('\n');
    });
    assertGolden('readings', 'outlines.txt', `${told.join('\n')}\n`);
  });
});
