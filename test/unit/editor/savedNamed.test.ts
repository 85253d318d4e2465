import assert from 'node:assert/strict';
import { savedNamed } from '../../../src/editor/filter/savedNamed';

describe('saved filters by what is typed', () => {
  const saved = [
    { name: 'Denied changes', filter: 'is:denied is:write' },
    { name: 'What mary did', filter: 'identity:mary' },
  ];

  for (const [typed, expected] of [
    ['Denied', ['Denied changes']],
    [' denied ', ['Denied changes']],
    ['CHANGES', ['Denied changes']],
    ['d', ['Denied changes', 'What mary did']],
    ['is:denied', []],
    ['', []],
    [' ', []],
  ] as const) {
    it(`finds ${expected.length} for "${typed}"`, () =>
      assert.deepEqual(
        savedNamed(saved, typed).map(({ name }) => name),
        expected,
      ));
  }
});
