import { parametersOf } from '../../event/parameters';
import { plainName } from '../../event/plainName';
import { targetsOf } from '../../event/target';
import { shortName, type Target } from '../../event/targetName';
import { redaction } from '../../facts/facts';
import { entriesOf, itemsOf, type Json, scalarText } from '../../json/plain';
import { code, escapeText } from '../../markdown/escape';
import { embeddedValue } from '../values/embeddedJson';
import { policyInLine } from '../values/policy';
import { pairIn } from './pair';
import type { CardPart } from './part';

/** What else was asked for, of calls that change something: to what a status, a flag, a rule was set; of policies, what they say. */
export const parametersPart: CardPart = {
  heading: 'WITH',
  tell: (record) => {
    if (record.text('readOnly') !== 'false') {
      return [];
    }
    const source = record.text('eventSource');
    const said = new Set(targetsOf(record).flatMap(saidOf));
    const others = valuesIn(parametersOf(record)).filter(
      ({ text }) => text === undefined || !said.has(plainName(text, source)),
    );
    const shown = others.slice(0, most).map(({ name, told }) => `${escapeText(name)} ${told}`);
    return others.length > most ? [...shown, `and ${others.length - most} more`] : shown;
  },
};

/** The values that a target tells. A rule without names is only counted there. */
function saidOf({ names, together }: Target): readonly string[] {
  const told = together?.parts.filter((part) => part.names.length > 0) ?? [];
  const beside = told.flatMap((part) => part.beside.flatMap(({ stands }) => stands));
  return [...names.flatMap((name) => [name, shortName(name)]), ...beside];
}

const most = 6;
/** As many values are looked at, and as deep: more is no matter of a card. */
const lookedAt = 400;

interface Told {
  /** The name of the member that holds it, behind as many of those around it as it needs. */
  readonly name: string;
  /** A scalar as text, of what is one. */
  readonly text?: string;
  /** What is said of it, as Markdown. */
  readonly told: string;
}

/** The scalars and policies of a value in their order. */
function valuesIn(value: Json | undefined): Told[] {
  const found: Told[] = [];
  const todo: (readonly [string, Json | undefined])[] = [['', value]];
  for (let count = 0; todo.length > 0 && count < lookedAt; count++) {
    const [name, at] = todo.pop() ?? ['', undefined];
    const told = name === '' ? undefined : (pairTold(name, at) ?? valueTold(name, at));
    if (told) {
      found.push(told);
      continue;
    }
    const members = entriesOf(at).slice(0, lookedAt);
    const inner = [
      ...itemsOf(at).map((item) => [name, item] as const),
      ...members
        .filter(([member]) => !isNoise(member))
        .map(([member, item]) => [nameOf(member, name, members.length), item] as const),
    ];
    todo.push(...inner.slice(0, lookedAt).reverse());
  }
  return found;
}

/** What is said of an element of a list of names and values; undefined of anything else. */
function pairTold(list: string, at: Json | undefined): Told | undefined {
  const [name, text] = pairIn(list.split('.').at(-1) ?? '', at) ?? [];
  return name === undefined || text === undefined ? undefined : { name, text, told: toldOf(text) };
}

/** What is said of a scalar or a policy; undefined of what has values inside. */
function valueTold(name: string, at: Json | undefined): Told | undefined {
  const text = scalarText(at);
  const policy = policyInLine(typeof at === 'string' ? embeddedValue(at) : at);
  if (policy !== undefined) {
    return { name, told: policy };
  }
  return text === undefined ? undefined : { name, text, told: toldOf(text) };
}

function toldOf(text: string): string {
  return redaction(text) ? '(masked)' : code(text, 60);
}

/**
 * What a member is called: what is only a wrapping of its value as the object that holds it, and a comparison with what it compares. One word
 * says too little without what holds it: `enabled` is that of `monitoring`, `type` that of `accessScope`.
 */
function nameOf(member: string, holder: string, members: number): string {
  return members === 1 && wrapping.test(member)
    ? holder
    : comparing.test(member) && holder
      ? `${holder} ${member}`
      : holder && /^(?:[A-Za-z]?[a-z\d]+|[A-Z\d]+)$/.test(member)
        ? [...holder.split('.'), member].slice(-mostSteps).join('.')
        : member;
}

/** So many steps of the way to a member are told. */
const mostSteps = 2;

/** Names that an object has around its only value. */
const wrapping = /^(items?|value|content)$/;
/** What the conditions of filters are called. */
const comparing = /^(eq|neq|equals|notEquals|gte?|lte?|greaterThan(OrEqual)?|lessThan(OrEqual)?)$/;

/** What belongs to the request and not to what it does, and what says once more what else is there. */
function isNoise(name: string): boolean {
  return /^(clientToken|clientRequestToken|clientRequestId|idempotencyToken|callerReference|lockToken|updateToken|changeToken|Host|tag|xmlns|fullyQualifiedArn)$/.test(
    name,
  );
}
