import assert from 'node:assert/strict';
import { nearestFirst, reachedBy } from '../../.ci/mutants/reach.mjs';
import { switched } from '../../.ci/mutants/switched.mjs';

const text = 'log.push(one + two > 3 ? 4 : 5); return log.length;';

/** A change of the part of a text; `whole` is the expression or statement that it is in. */
function mutant(operator: string, part: string, replacement: string, whole = part) {
  const start = text.indexOf(part);
  const from = text.indexOf(whole);
  const place = { start: from, end: from + whole.length };
  return { operator, file: 'src/core/text/x.ts', text, start, end: start + part.length, replacement, whole: place };
}

/** What the program does with the mutant of that number, or with none. */
function run(program: string, active: number): unknown {
  const body = new Function('globalThis', 'one', 'two', 'log', program);
  const log: number[] = [];
  return [body({ $mutant: (number: number) => number === active }, 1, 2, log), ...log];
}

describe('mutants in one program', () => {
  const mutants = [
    mutant('another constant', '4', '40'),
    mutant('statement dropped', 'log.push(one + two > 3 ? 4 : 5);', ';'),
    mutant('another operator', '>', '>=', 'one + two > 3'),
    mutant('another operator', '+', '-', 'one + two'),
    mutant('negated condition', 'one + two > 3', '!(one + two > 3)'),
  ];
  const program = switched(
    text,
    mutants.map((one, number) => [number, one] as const),
  );

  it('change nothing while none is switched on', () => assert.deepEqual(run(program, -1), [1, 5]));

  it('are each as if they were alone, also those within others', () => {
    for (const [number, { start, end, replacement }] of mutants.entries()) {
      const alone = text.slice(0, start) + replacement + text.slice(end);
      assert.deepEqual(run(program, number), run(alone, -1), alone);
    }
    assert.deepEqual(
      mutants.map((_, number) => run(program, number)),
      [[1, 5], [0], [1, 4], [1, 5], [1, 4]],
    );
  });
});

describe('what comes across a mutant', () => {
  const bundles = { core: 'core.mjs', tests: ['a.mjs', 'text-x.mjs', 'b.mjs'] };
  const reach = [
    { file: '', mutants: [0] },
    { file: 'a.mjs', mutants: [1] },
    { file: 'a.mjs', title: 'a does', mutants: [1, 2] },
    { file: 'b.mjs', title: 'b does', mutants: [2] },
  ];

  it('is every test where it counts while the core is loaded, else what runs it', () => {
    assert.deepEqual(reachedBy(0, reach, bundles), { files: bundles.tests, titles: [] });
    assert.deepEqual(reachedBy(1, reach, bundles), { files: ['a.mjs'], titles: ['a does'] });
    assert.deepEqual(reachedBy(2, reach, bundles), {
      files: ['a.mjs', 'b.mjs'],
      titles: ['a does', 'b does'],
    });
    assert.deepEqual(reachedBy(3, reach, bundles), { files: [], titles: [] });
  });

  it('is begun with what is called as the changed file is', () => {
    const near = nearestFirst(mutant('another constant', '4', '40'), bundles.tests);
    assert.deepEqual(near, ['text-x.mjs', 'a.mjs', 'b.mjs']);
  });
});
