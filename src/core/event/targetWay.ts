import type { Way } from '../facts/facts';
import { entriesOf, itemsOf, type Json, scalarText, valueIn } from '../json/plain';
import type { EventData } from '../log/eventData';
import { parseArn } from './arn';
import { plainName } from './plainName';
import { portsIn } from './ports';
import { isName, kindOf } from './targetName';

/** The names of a kind at the end of a way that leads from the event, or from what was asked for. */
export function namesBy({ fromRoot, steps }: Way, kind: string, record: EventData, asked: Json | undefined): string[] {
  const [first = '', ...rest] = steps;
  const texts = fromRoot ? textsAt(record.at(first), rest) : textsAt(asked, steps);
  const plain = texts.map((text) => plainName(text, record.text('eventSource')));
  // KMS lists an alias beside the key, as a key.
  const own = first === 'resources' ? plain.filter((name) => !parseArn(name) || kindOf(name) === kind) : plain;
  return own.filter((name) => isName(name) || (kind === 'principal' && name === '*'));
}

/** All scalar texts at the end of a way. */
function textsAt(value: Json | undefined, steps: readonly string[]): string[] {
  return valuesAt(value, steps).flatMap((found) => scalarText(found) ?? scalarText(valueIn(found, 'content')) ?? []);
}

/** All values at the end of a way. */
export function valuesAt(value: Json | undefined, steps: readonly string[]): readonly Json[] {
  let at: readonly Json[] = value === undefined || value === null ? [] : [value];
  for (const step of steps) {
    at = at.flatMap((holder) => reached(holder, step)).filter((found) => found !== null);
    if (at.length === 0) {
      return [];
    }
  }
  return at;
}

/** Where a step leads: to the elements of a list, to the names of the flags that are set so, to a range of ports, or to a member. */
function reached(holder: Json, step: string): readonly Json[] {
  const [from = '', to] = step.split('~');
  return step === '[]'
    ? itemsOf(holder)
    : step.startsWith('=')
      ? entriesOf(holder).flatMap(([name, flag]) => (scalarText(flag) === step.slice(1) ? [name] : []))
      : to === undefined
        ? one(member(holder, from))
        : one(portsIn(member(holder, 'ipProtocol'), member(holder, from), member(holder, to)));
}

function one(found: Json | undefined): readonly Json[] {
  return found === undefined ? [] : [found];
}

/** A member by its name, whose first letter some services write as a capital. */
export function member(value: Json, name: string): Json | undefined {
  return valueIn(value, name) ?? valueIn(value, name.charAt(0).toUpperCase() + name.slice(1));
}
