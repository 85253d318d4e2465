import assert from 'node:assert/strict';
import { Chains, drain, OtherPlaces } from '../../src/core';
import { rowOf, setOfTexts } from './chainLogs';

/**
 * Where the names of an event lead in logs: what stands there, and the event; with how many events mention it, and whether it issued it.
 */
export function waysFrom(eventID: string, of: readonly string[]): readonly string[] {
  const set = setOfTexts(...of);
  const places = drain(OtherPlaces.of(drain(Chains.of(set))));
  const row = rowOf({ set }, eventID);
  const source = of[set.place(row).log]!;
  return places.from(row, set.at(row)!, source).map(({ span, text, row: other, way, others }) => {
    assert.equal(source.slice(span.start, span.end), text);
    return `${text} > ${set.at(other)?.text('eventID')} ${way === 'mentions' ? others : way}`;
  });
}
