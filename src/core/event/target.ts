import type { EventData } from '../log/eventData';
import { isCircumstance, needsItsKind } from './circumstance';
import { parametersOf } from './parameters';
import { byName } from './targetByName';
import { byDenial, byResources } from './targetByResources';
import { byTable } from './targetByTable';
import type { Target } from './targetName';

/**
 * What an event was about: by the table for its action, else by the parameter its name suggests, else by `resources` or, where a refused
 * request shows no parameters, by what its message says. Names that stand for everything are none.
 */
export function targetsOf(record: EventData): readonly Target[] {
  const asked = parametersOf(record);
  const listed = byTable(record, asked);
  if (listed.length > 0) {
    return listed;
  }
  const guessed = byName(record, asked);
  const touched = guessed ? [guessed] : byResources(record);
  return touched.length > 0 ? touched : byDenial(record);
}

/** Those of them that are things, and not what holds of the call beside them. */
export function thingsOf(record: EventData): readonly Target[] {
  return targetsOf(record).filter(({ kind }) => !isCircumstance(kind));
}

/** Those of them whose names tell something without what they are, as rows and cells have them. */
export function namedTargetsOf(record: EventData): readonly Target[] {
  return targetsOf(record).filter(({ kind }) => !needsItsKind(kind));
}
