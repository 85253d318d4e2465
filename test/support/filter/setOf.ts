import { read } from '../../../src/core';
import { EventIndex } from '../../../src/core/columns/eventIndex';
import { EventSet } from '../../../src/core/columns/eventSet';
import { match } from '../../../src/core/filter/matches';
import { parseFilter } from '../../../src/core/filter/parse';
import type { RegexEngine } from '../../../src/core/filter/pattern';
import { drain } from '../../../src/core/text/steps';

/** The events of some logs, by their names, as one set. */
export function setOf(logs: Readonly<Record<string, string>>): EventSet {
  return new EventSet(Object.entries(logs).map(([name, text]) => new EventIndex(read(text).records, name)));
}

/** The rows that a sound filter matches. What is wrong with one is thrown. */
export function rowsOf(filter: string, set: EventSet, engine?: RegexEngine): number[] {
  const { root, problems } = parseFilter(filter);
  const matches = drain(match(root, set, { engine }));
  const [problem] = [...problems, ...matches.problems];
  if (problem) {
    throw new Error(`${filter}: ${problem.kind} ${problem.text}`);
  }
  return [...matches.rows];
}
