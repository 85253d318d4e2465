import { targetPaths } from '../facts/facts';
import { itemsOf, type Json, scalarText, valueIn } from '../json/plain';
import type { EventData } from '../log/eventData';
import { parseArn } from './arn';
import { isName, kindOf, type Target } from './targetName';

/** What the table for an event's action says: each kind once, the first way to it that leads somewhere. */
export function byTable(record: EventData, asked: Json | undefined): Target[] {
  const targets: Target[] = [];
  for (const { kind, fromRoot, steps } of targetPaths(record.text('eventSource'), record.text('eventName'))) {
    if (targets.some((target) => target.kind === kind)) {
      continue;
    }
    const [first = '', ...rest] = steps;
    const texts = fromRoot ? textsAt(record.at(first), rest) : textsAt(asked, steps);
    // KMS lists an alias beside the key, as a key.
    const own = first === 'resources' ? texts.filter((name) => !parseArn(name) || kindOf(name) === kind) : texts;
    const names = own.filter((name) => isName(name) || (kind === 'principal' && name === '*'));
    if (names.length > 0) {
      targets.push({ kind: kind === 'resource' ? kindOf(names[0] ?? '') : kind, names });
    }
  }
  return targets;
}

/** All scalar texts at the end of a way. */
function textsAt(value: Json | undefined, steps: readonly string[]): string[] {
  let at: readonly Json[] = value === undefined || value === null ? [] : [value];
  for (const step of steps) {
    at = step === '[]' ? at.flatMap(itemsOf) : at.map((holder) => member(holder, step) ?? null);
    at = at.filter((found) => found !== null);
    if (at.length === 0) {
      return [];
    }
  }
  return at.flatMap((found) => scalarText(found) ?? scalarText(valueIn(found, 'content')) ?? []);
}

/** A member by its name, whose first letter some services write as a capital. */
function member(value: Json, name: string): Json | undefined {
  return valueIn(value, name) ?? valueIn(value, name.charAt(0).toUpperCase() + name.slice(1));
}
