import assert from 'node:assert/strict';
import { applyEdits } from '../../src/core';
import { CleanScanner } from '../../src/core/json/cleanScanner';
import { Budget } from '../../src/core/repair/budget/budget';
import { COSTS, type Costs } from '../../src/core/repair/budget/costs';
import { notationKinds } from '../../src/core/repair/kinds/notations';
import { startState } from '../../src/core/repair/search/trail';
import { groundFor } from '../../src/core/repair/value/groundFor';
import { mend } from '../../src/core/repair/value/mend';
import { drain } from '../../src/core/text/steps';
import { fixture, fixtureNames } from '../support/fixtures';
import { unmark } from '../support/markers';
import { spread } from '../support/spread';

/** In what else a text is written is taken away before anything in it has a price. */
const notations: ReadonlySet<string> = new Set(notationKinds.map(({ code }) => code));

/** Damages of one record each, and what becomes of them. */
const cases = fixtureNames('damages')
  .filter((code) => !notations.has(code))
  .flatMap((code) =>
    fixtureNames(`damages/${code}`)
      .filter((name) => name.endsWith('.fixed.txt'))
      .slice(0, 1)
      .map((name) => ({
        text: unmark(fixture('damages', code, name.replace('.fixed', '')) ?? '').text,
        fixed: fixture('damages', code, name) ?? '',
      }))
      .filter(({ text, fixed }) => text.startsWith('{') && text.length < 1500 && isJson(fixed)),
  );

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The cases that are mended as their twins say, at some prices. */
function mendedAt(costs: Costs, tried: typeof cases): typeof cases {
  return tried.filter(({ text, fixed }) => {
    const ground = groundFor(text, 0, text.length, new CleanScanner(text, text.length), undefined, undefined, costs);
    const task = {
      start: startState(undefined, 'after', 0),
      from: 0,
      begins: 0,
      home: undefined,
      bordered: false,
      mostDamages: undefined,
    };
    const found = drain(mend(ground, task, new Budget(text.length)));
    return found !== undefined && applyEdits(text, found.edits).trim() === fixed.trim();
  });
}

describe('the prices of moves', () => {
  const mended = mendedAt(COSTS, cases);

  it('mend damages of single records by themselves, but for those that concern what is around a record', () => {
    assert.ok(cases.length > 30 && mended.length >= cases.length * 0.9, `${mended.length} of ${cases.length}`);
  });

  for (const name of spread(Object.keys(COSTS) as (keyof Costs)[], 4)) {
    it(`stand on no knife's edge: ${name}`, () => {
      for (const factor of [0.85, 1.15]) {
        const still = mendedAt({ ...COSTS, [name]: COSTS[name] * factor }, mended.slice(0, 24)).length;
        assert.ok(still >= 22, `${still} of 24 at ${factor} times the price`);
      }
    });
  }
});
