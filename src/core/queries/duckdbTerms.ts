import { addressBits } from '../event/address';
import { allServices, serviceName } from '../facts/facts';
import { parseNetwork } from '../filter/network';
import { fold, isAny, textTest } from '../filter/pattern';
import { stretchOf } from '../filter/timeSelector';
import { startOf } from '../filter/times';
import type { Moment, Term, Value } from '../filter/tree';
import type { SayTerm } from './condition';
import { isWritable, likePattern, literal } from './literals';

type Said = ReturnType<SayTerm>;

const text = (...path: readonly string[]) => `ct_text(r, ${literal(`$.${path.map((step) => `"${step}"`).join('.')}`)})`;
const first = (...texts: readonly string[]) => `coalesce(${texts.join(', ')})`;
const told = (name: string, flat: string) => first(text(name), text('insightDetails', name), text(flat));

const SIGN_IN_FAILED = `coalesce((${text('eventType')} = 'AwsConsoleSignIn' OR ${text('eventSource')} = 'signin.amazonaws.com') AND ct_scalar(json_extract(r, '$.responseElements')->${text('eventName')}) = 'Failure', FALSE)`;
const FAILED = `(${text('errorCode')} IS NOT NULL OR ${text('errorMessage')} IS NOT NULL OR ${SIGN_IN_FAILED})`;
const ARN_ACCOUNT = `nullif(regexp_extract(${text('userIdentity', 'arn')}, '^arn:[^:]+:[^:]+:[^:]*:([^:]*):', 1), '')`;
/** In milliseconds since 1970, to the second, as the filter has it. */
const TIME = `epoch_ms(date_trunc('second', try_cast(${text('eventTime')} AS TIMESTAMP)))`;

/** The keys of the facets that are texts of the event as they are: more than one where an event has several. */
const keys: Readonly<Record<string, readonly string[]>> = {
  service: [told('eventSource', 'insightEventSource')],
  event: [told('eventName', 'insightEventName')],
  error: [
    first(
      told('errorCode', 'insightErrorCode'),
      text('errorMessage'),
      `CASE WHEN ${SIGN_IN_FAILED} THEN 'Failure' END`,
    ),
  ],
  source: [text('sourceIPAddress')],
  region: [text('awsRegion')],
  account: [first(text('recipientAccountId'), text('accountId'), text('userIdentity', 'accountId'), ARN_ACCOUNT)],
  key: [text('userIdentity', 'accessKeyId')],
  type: [text('eventType')],
  category: [text('eventCategory')],
  readonly: [text('readOnly')],
  request: [text('requestID')],
  id: ['eventID', 'eventId', 'requestID', 'sharedEventID'].map((name) => text(name)),
};

/** Says a term as a condition on `r`, the JSON of an event. `day` is that of times without one. */
export function say(day: string | undefined): SayTerm {
  return (term) => {
    const texts = 'values' in term ? term.values : term.kind === 'word' ? [term.value] : [];
    if (!texts.every(isSayable)) {
      return { reason: 'a text holds what SQL cannot write' };
    }
    switch (term.kind) {
      case 'facet':
        return sayFacet(term);
      case 'path':
        return { sql: sayPath(term) };
      case 'time':
        return sayTime(term, day);
      case 'word':
        return { sql: sayWord(term.value) };
    }
  };
}

function isSayable(value: Value): boolean {
  return value.kind === 'number' || isWritable(value.kind === 'regex' ? value.source : value.parts.join('*'));
}

function sayFacet({ facet, values }: Term & { kind: 'facet' }): Said {
  const found = keys[facet];
  if (facet === 'outcome') {
    return sayOutcome(values);
  }
  if (!found) {
    return { reason: `no single field of an event has what the facet ${facet} tells` };
  }
  if (facet === 'source' && values.some(isSixBits)) {
    return { reason: 'DuckDB knows no IPv6 addresses without an extension' };
  }
  if (values.some(isAny)) {
    return { sql: either(found.map((key) => `${key} IS NOT NULL`)) };
  }
  if (['service', 'readonly'].includes(facet) && values.some(({ kind }) => kind === 'regex')) {
    return { reason: `a regular expression may be meant for what we call a key of the facet ${facet}` };
  }
  return { sql: either(found.flatMap((key) => values.map((value) => sayKey(facet, key, value)))) };
}

/** A key under all names that the filter knows it by. */
function sayKey(facet: string, key: string, value: Value): string {
  const network = value.kind === 'text' && value.parts.length === 1 ? parseNetwork(value.parts[0] ?? '') : undefined;
  if (facet === 'source' && network) {
    const low = Number.parseInt(network.prefix.padEnd(32, '0'), 2);
    return either([
      compare(key, value),
      `coalesce(ct_ipv4(${key}) BETWEEN ${low} AND ${Number.parseInt(network.prefix.padEnd(32, '1'), 2)}, FALSE)`,
    ]);
  }
  if (facet === 'service') {
    const named = [...allServices()].flatMap(([source]) =>
      holds(value, serviceName(source) ?? '') ? [literal(source)] : [],
    );
    const byName = named.length > 0 ? [`coalesce(${key} IN (${named.join(', ')}), FALSE)`] : [];
    return either([compare(key, value), compare(`split_part(${key}, '.', 1)`, value), ...byName]);
  }
  if (facet === 'readonly') {
    const named = ['true', 'false'].filter((one) => holds(value, one === 'true' ? 'read' : 'write'));
    return either([compare(key, value), ...named.map((one) => `coalesce(${key} = ${literal(one)}, FALSE)`)]);
  }
  return compare(key, value);
}

function sayOutcome(values: readonly Value[]): Said {
  if (values.some((value) => value.kind === 'regex' || isAny(value) || holds(value, 'succeeded'))) {
    return { reason: 'whether an event is a call that can succeed is not written in one field' };
  }
  return { sql: values.some((value) => holds(value, 'failed')) ? FAILED : 'FALSE' };
}

function sayPath({ path, values }: Term & { kind: 'path' }): string {
  const steps = path.map((step) =>
    /^\d+$/.test(step) ? `(\\[${step}\\]|\\.${step})` : `(\\[[0-9]+\\])*\\.${escaped(fold(step))}`,
  );
  const isThere = `regexp_full_match(ct_fold(n.fullkey), ${literal(`\\$${steps.join('')}(\\[[0-9]+\\])*`)})`;
  const test = values.some(isAny)
    ? either(['ct_scalar(n.value) IS NOT NULL', 'coalesce(len(json_keys(n.value)) > 0, FALSE)'])
    : either(values.map((value) => compare('ct_scalar(n.value)', value)));
  return `EXISTS (SELECT 1 FROM json_tree(r) AS n WHERE ${isThere} AND ${test})`;
}

/** A name of a member, or the position of an element, which is no text of the event. */
const NAME = "CASE WHEN NOT ends_with(n.fullkey, ']') THEN n.key END";
const TOKEN = "CASE WHEN n.type = 'NULL' THEN 'null' ELSE n.atom->>'$' END";

function sayWord(value: Value): string {
  if (value.kind === 'text') {
    const like = `LIKE ${likePattern(['', ...value.parts.map(fold), ''])}`;
    return `EXISTS (SELECT 1 FROM json_tree(r) AS n WHERE ct_fold(${NAME}) ${like} OR ct_fold(${TOKEN}) ${like})`;
  }
  const lines = `(SELECT string_agg(concat_ws(chr(10), ${NAME}, ${TOKEN}), chr(10) ORDER BY n.id) FROM json_tree(r) AS n WHERE n.fullkey <> '$')`;
  return compare(lines, value);
}

function sayTime(term: Term & { kind: 'time' }, day: string | undefined): Said {
  const needed = term.times.flatMap(({ from, to }) => [from, to]).some((moment) => moment && moment.day === undefined);
  if (needed && day === undefined) {
    return { reason: 'a time without a day is of the day that all events share, and there is none' };
  }
  const begin = (moment: Moment) => startOf(moment, day ?? '');
  const stretches = term.times.map((time) => {
    const [from, to] = stretchOf(term.name, time, begin);
    const bounds = [
      ...(Number.isFinite(from) ? [`${TIME} >= ${from}`] : []),
      ...(Number.isFinite(to) ? [`${TIME} < ${to}`] : []),
    ];
    return `coalesce(${bounds.join(' AND ')}, FALSE)`;
  });
  return { sql: either(stretches) };
}

/** Whether a text is the value, which is true or false. */
function compare(sql: string, value: Value): string {
  switch (value.kind) {
    case 'regex':
      return `coalesce(regexp_matches(${sql}, ${literal(`(?im)${value.source}`)}), FALSE)`;
    case 'number': {
      const isNumber = `regexp_full_match(${sql}, '[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?')`;
      return `coalesce(${isNumber} AND try_cast(${sql} AS DOUBLE) ${value.operator} ${value.number}, FALSE)`;
    }
    case 'text': {
      const [only = '', ...others] = value.parts.map(fold);
      const test = others.length > 0 ? `LIKE ${likePattern([only, ...others])}` : `= ${literal(only)}`;
      return `coalesce(ct_fold(${sql}) ${test}, FALSE)`;
    }
  }
}

function either(conditions: readonly string[]): string {
  return conditions.length > 1 ? `(${conditions.join(' OR ')})` : (conditions[0] ?? 'FALSE');
}

function holds(value: Value, name: string): boolean {
  return value.kind === 'text' && textTest(value, () => () => false)(name);
}

function isSixBits(value: Value): boolean {
  const address = value.kind === 'text' && value.parts.length === 1 ? (value.parts[0] ?? '').replace(/\/\d+$/, '') : '';
  return addressBits(address)?.length === 128;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
