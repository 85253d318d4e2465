import { allActions, allRegions, allServices, serviceName } from '../facts/facts';
import { parseFilter } from '../filter/parse';
import { fold } from '../filter/pattern';
import { presets } from '../filter/presets/index';
import { type FilterNode, type Term, termsOf, type Value } from '../filter/tree';
import { stretchOn } from './bounds';
import type { Asked, Dialect, Query } from './query';
import { holds } from './tongue';

const SECOND = 1000;
const REASON = 'the command takes one attribute with one value, to the letter, and a stretch of time';
const LIMITS = ['It asks for management events only, of one account and one Region, of the last 90 days.'];

/** `aws cloudtrail lookup-events`, which finds by one attribute and by time. */
export const lookupEvents: Dialect = {
  id: 'lookup-events',
  title: 'aws cloudtrail lookup-events',
  language: 'shellscript',
  write({ root, day }: Asked): Query {
    const parts = root.kind === 'all' ? root.nodes : [root];
    const attribute = parts.map((part) => [part, attributeOf(part)] as const).find(([, found]) => found !== undefined);
    const region = parts.map((part) => [part, regionOf(part)] as const).find(([, found]) => found !== undefined);
    const times = parts.flatMap((part) => (part.kind === 'time' && stretch(part, day) ? [part] : []));
    const said: ReadonlySet<FilterNode> = new Set([...[attribute, region].flatMap((one) => one?.[0] ?? []), ...times]);
    const unsaid = parts
      .filter((part) => !said.has(part))
      .flatMap((part) => termsOf(part).map((term) => ({ term, reason: REASON, isNegated: part.kind === 'not' })));
    if (said.size === 0 && unsaid.length > 0) {
      return { kind: 'refused', text: '', unsaid, limits: LIMITS };
    }
    const options = [
      ...(attribute ? [`--lookup-attributes ${attribute[1]}`] : []),
      ...timeOptions(times, day),
      ...(region ? [`--region ${region[1]}`] : []),
    ];
    const command = ['aws cloudtrail lookup-events', ...options].join(' ');
    const text = [...comment(unsaid.length), command].join('\n');
    return { kind: unsaid.length > 0 ? 'wider' : 'exact', text, unsaid, limits: LIMITS };
  },
};

/** That more is found. Without words of the filter: some shells know no comments where commands are typed, and would do what stands in one. */
function comment(unsaid: number): readonly string[] {
  return unsaid > 0 ? [`# finds more: ${unsaid === 1 ? 'one term' : `${unsaid} terms`} of the filter left out`] : [];
}

/** A term as the attribute that has its value, written as CloudTrail writes it, since the command does not forgive another case. */
function attributeOf(part: FilterNode): string | undefined {
  if (part.kind === 'preset' && part.presets.length === 1) {
    const filter = presets.find(({ name }) => name === part.presets[0])?.filter;
    return filter === undefined ? undefined : attributeOf(parseFilter(filter).root);
  }
  const value = part.kind === 'facet' && part.values.length === 1 ? part.values[0] : undefined;
  const text = value?.kind === 'text' && value.parts.length === 1 ? value.parts[0] : undefined;
  if (part.kind !== 'facet' || value === undefined || text === undefined) {
    return undefined;
  }
  const known: Readonly<Record<string, readonly [string, readonly string[]]>> = {
    event: ['EventName', eventsCalled(text)],
    service: ['EventSource', [...allServices()].flatMap(([source]) => (isCalled(source, part.values) ? [source] : []))],
    readonly: [
      'ReadOnly',
      ['true', 'false'].filter((one) => holds(value, one) || holds(value, one === 'true' ? 'read' : 'write')),
    ],
    key: ['AccessKeyId', /^A[KS]IA[A-Z0-9]{12,}$/i.test(text) ? [text.toUpperCase()] : []],
  };
  const [name, values] = (Object.hasOwn(known, part.facet) ? known[part.facet] : undefined) ?? ['', []];
  return values.length === 1 ? `AttributeKey=${name},AttributeValue=${values[0]}` : undefined;
}

/** Each Region is asked by itself. */
function regionOf(part: FilterNode): string | undefined {
  const value =
    part.kind === 'facet' && part.facet === 'region' && part.values.length === 1 ? part.values[0] : undefined;
  return [...allRegions()]
    .map(([region]) => region)
    .find((region) => value !== undefined && holds(value, region) && !isWild(value));
}

function isWild(value: Value): boolean {
  return value.kind !== 'text' || value.parts.length > 1;
}

/** The names of known events that differ from a name in case at most. */
function eventsCalled(name: string): readonly string[] {
  const names = [...allActions()].map(([, action]) => action);
  return [...new Set(names.filter((one) => fold(one) === fold(name)))];
}

function isCalled(source: string, [value]: (Term & { kind: 'facet' })['values']): boolean {
  const names = [source, source.slice(0, source.indexOf('.')), serviceName(source) ?? source];
  return value !== undefined && names.some((name) => holds(value, name));
}

/** From when on and before when; undefined where there are several stretches, or no day is known. */
function stretch(
  { name, times }: Term & { kind: 'time' },
  day: string | undefined,
): readonly [number, number] | undefined {
  const [time] = times;
  return time && times.length === 1 ? stretchOn(day, name, time) : undefined;
}

/** Both ends count for the command, and CloudTrail's times are whole seconds. */
function timeOptions(times: readonly (Term & { kind: 'time' })[], day: string | undefined): readonly string[] {
  const stretches = times.flatMap((time) => [stretch(time, day)]).filter((one) => one !== undefined);
  const from = Math.max(Number.NEGATIVE_INFINITY, ...stretches.map(([start]) => Math.ceil(start / SECOND) * SECOND));
  const to = Math.min(Number.POSITIVE_INFINITY, ...stretches.map(([, end]) => (Math.ceil(end / SECOND) - 1) * SECOND));
  return [
    ...(Number.isFinite(from) ? [`--start-time ${iso(from)}`] : []),
    ...(Number.isFinite(to) ? [`--end-time ${iso(to)}`] : []),
  ];
}

function iso(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}
