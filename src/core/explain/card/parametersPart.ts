import { parametersOf, targetsOf } from '../../event/target';
import { redaction } from '../../facts/facts';
import { entriesOf, itemsOf, type Json, scalarText } from '../../json/plain';
import { code, escapeText } from '../../markdown/escape';
import { pairIn } from './pair';
import type { CardPart } from './part';

/** What else was asked for, of calls that change something: to what a status, a flag, a rule was set. */
export const parametersPart: CardPart = {
  heading: 'WITH',
  tell: (record) => {
    if (record.text('readOnly') !== 'false') {
      return [];
    }
    const said = new Set(targetsOf(record).flatMap(({ names }) => names));
    const others = scalarsIn(parametersOf(record)).filter(([, value]) => !said.has(value));
    const shown = others
      .slice(0, most)
      .map(([name, value]) => `${escapeText(name)} ${redaction(value) ? '(masked)' : code(value, 60)}`);
    return others.length > most ? [...shown, `and ${others.length - most} more`] : shown;
  },
};

const most = 6;
/** As many values are looked at, and as deep: more is no matter of a card. */
const lookedAt = 400;

/** The scalars of a value in their order, each with the name of the member that holds it. */
function scalarsIn(value: Json | undefined): (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  const todo: (readonly [string, Json | undefined])[] = [['', value]];
  for (let count = 0; todo.length > 0 && count < lookedAt; count++) {
    const [name, at] = todo.pop() ?? ['', undefined];
    const pair = pairIn(name, at);
    if (pair) {
      found.push(pair);
      continue;
    }
    const text = scalarText(at);
    if (text !== undefined && name !== '' && !isNoise(name)) {
      found.push([name, text]);
    }
    const inner = [
      ...itemsOf(at).map((item) => [name, item] as const),
      ...entriesOf(at).map(
        ([member, item], _, all) => [all.length === 1 && wrapping.test(member) ? name : member, item] as const,
      ),
    ];
    todo.push(...inner.slice(0, lookedAt).reverse());
  }
  return found;
}

/** Names that an object has around its only value. */
const wrapping = /^(items?|value|content)$/;

/** What belongs to the request and not to what it does. */
function isNoise(name: string): boolean {
  return /^(clientToken|clientRequestToken|clientRequestId|idempotencyToken|callerReference|lockToken|updateToken|changeToken|Host|tag)$/.test(
    name,
  );
}
