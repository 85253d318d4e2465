import { HIDDEN_NAME } from '../event/hiddenName';
import { DRY_RUN, outcome } from '../facets/outcome';
import { allFailures, allServices, errorsOf, OUTCOME_HOLDERS, serviceName } from '../facts/facts';
import { parseNetwork } from '../filter/network';
import { isAny } from '../filter/pattern';
import { lacksDay, stretchOf } from '../filter/timeSelector';
import { startOf } from '../filter/times';
import type { Moment, Term, Value } from '../filter/tree';
import type { Said, SayTerm } from './condition';
import { isWritable, literal } from './literals';
import { asksUntold, compare, either, holds, type SqlTongue } from './tongue';

const UNSAYABLE = 'it cannot be compared there as it is here';

/** Says terms in a SQL. `day` is that of times without one. */
export function sayIn(tongue: SqlTongue, day: string | undefined): SayTerm {
  const terms = new SqlTerms(tongue, day);
  return (term) => terms.say(term);
}

class SqlTerms {
  constructor(
    readonly tongue: SqlTongue,
    readonly day: string | undefined,
  ) {}

  say(term: Parameters<SayTerm>[0]): Said {
    const values = 'values' in term ? term.values : term.kind === 'word' ? [term.value] : [];
    const names = term.kind === 'path' ? term.path : [];
    if (!values.every(isSayable) || !names.every(isWritable)) {
      return { reason: 'a text holds what SQL cannot write' };
    }
    switch (term.kind) {
      case 'facet':
        return this.#facet(term);
      case 'path':
        return this.tongue.path(term);
      case 'time':
        return this.#time(term);
      case 'word':
        return this.tongue.word(term.value);
    }
  }

  /** The keys of a facet that are texts of the event as they are: several where an event has several. */
  #keys(facet: string): readonly string[] | undefined {
    const told = (name: string, flat: string) => this.#first([[name], ['insightDetails', name], [flat]]);
    const one = (...path: readonly string[]) => this.#first([path]);
    const keys: Readonly<Record<string, () => string | readonly string[]>> = {
      service: () => told('eventSource', 'insightEventSource'),
      event: () => told('eventName', 'insightEventName'),
      error: () =>
        `coalesce(${told('errorCode', 'insightErrorCode')}, ${one('errorMessage')}, CASE WHEN ${this.#failedUnsaid()} THEN 'Failure' END)`,
      source: () => one('sourceIPAddress'),
      region: () => one('awsRegion'),
      account: () =>
        `coalesce(${this.#first([['recipientAccountId'], ['accountId'], ['userIdentity', 'accountId']])}, ${this.#arnAccount()})`,
      key: () => one('userIdentity', 'accessKeyId'),
      type: () => one('eventType'),
      category: () => one('eventCategory'),
      readonly: () => one('readOnly'),
      request: () => one('requestID'),
      id: () => ['eventID', 'eventId', 'requestID', 'sharedEventID'].flatMap((name) => this.tongue.text(name) ?? []),
    };
    const found = Object.hasOwn(keys, facet) ? keys[facet]?.() : undefined;
    return typeof found === 'string' ? [found] : found && [...new Set(found)];
  }

  /** The first text of several that the table has. */
  #first(paths: readonly (readonly string[])[]): string {
    const texts = paths.flatMap((path) => this.tongue.text(...path) ?? []);
    return texts.length > 1 ? `coalesce(${texts.join(', ')})` : (texts[0] ?? 'NULL');
  }

  /** Whether an event failed that has no error code or message. */
  #failedUnsaid(): string {
    const name = this.#first([['eventName']]);
    const isSignIn = `(${this.#first([['eventType']])} = 'AwsConsoleSignIn' OR ${this.#first([['eventSource']])} = 'signin.amazonaws.com')`;
    const [answer = '', details = ''] = OUTCOME_HOLDERS.map((holder) => this.tongue.member(holder, name));
    const isHidden = `${name} = 'ConsoleLogin' AND ${this.#first([['userIdentity', 'userName']])} = ${literal(HIDDEN_NAME)} AND coalesce(${answer}, '') <> 'Success'`;
    const all = [
      `${isSignIn} AND (${answer} = 'Failure' OR ${isHidden})`,
      `${details} = 'Failure'`,
      this.#toldByService(),
    ];
    return `(${all.map((one) => `coalesce(${one}, FALSE)`).join(' OR ')})`;
  }

  /** Whether a service tells of something that failed. */
  #toldByService(): string {
    const source = this.#first([['eventSource']]);
    const services = [...allFailures()].map(([service, places]) => {
      const told = places.flatMap(({ path, states }) =>
        states.map((state) => `${this.tongue.detail(path.slice(1))} = ${literal(state)}`),
      );
      return `${source} = ${literal(service)} AND (${told.join(' OR ')})`;
    });
    return `${this.#first([['eventType']])} = 'AwsServiceEvent' AND (${services.join(' OR ')})`;
  }

  #arnAccount(): string {
    return `nullif(${this.tongue.group(this.#first([['userIdentity', 'arn']]), '^arn:[^:]+:[^:]+:[^:]*:([^:]*):')}, '')`;
  }

  #facet({ facet, values }: Term & { kind: 'facet' }): Said {
    const keys = this.#keys(facet);
    if (facet === 'outcome') {
      return this.#outcome(values);
    }
    if (!keys) {
      return { reason: `no single field of an event has what the facet ${facet} tells` };
    }
    if (values.some(isAny)) {
      return { sql: either(keys.map((key) => `${key} IS NOT NULL`)) ?? 'FALSE' };
    }
    const sql = either(keys.flatMap((key) => values.map((value) => this.#key(facet, key, value))));
    return sql === undefined ? { reason: UNSAYABLE } : { sql };
  }

  /** A key under all names that the filter knows it by. */
  #key(facet: string, key: string, value: Value): string | undefined {
    const same = compare(this.tongue, key, value);
    if (facet === 'source') {
      const network = value.kind === 'text' && value.parts.length === 1 ? (value.parts[0] ?? '') : '';
      const inside = parseNetwork(network) ? this.tongue.isIn(key, network) : 'FALSE';
      return inside === 'FALSE' ? same : either([same, inside && `coalesce(${inside}, FALSE)`]);
    }
    if (facet !== 'service' && facet !== 'readonly') {
      return same;
    }
    if (value.kind === 'regex') {
      return undefined;
    }
    const named = facet === 'service' ? servicesCalled(value) : readOnlyCalled(value);
    const byName = named.length > 0 ? [`coalesce(${key} IN (${named.map(literal).join(', ')}), FALSE)`] : [];
    const byPart = facet === 'service' ? [compare(this.tongue, `split_part(${key}, '.', 1)`, value)] : [];
    return either([same, ...byPart, ...byName]);
  }

  #outcome(values: readonly Value[]): Said {
    if (values.some((value) => value.kind === 'regex' || asksUntold(value))) {
      return { reason: 'whether an event is a call that can succeed is not written in one field' };
    }
    const code = this.#first([['errorCode']]);
    const isDryRun = `coalesce(${code} IN (${errorsOf('dry-run').map(literal).join(', ')}), FALSE)`;
    const hasError = `${code} IS NOT NULL OR ${this.#first([['errorMessage']])} IS NOT NULL`;
    const said = [
      ...(values.some((value) => holds(value, 'failed'))
        ? [`(NOT ${isDryRun} AND (${hasError} OR ${this.#failedUnsaid()}))`]
        : []),
      ...(values.some(asksDryRun) ? [isDryRun] : []),
    ];
    return { sql: either(said) ?? 'FALSE' };
  }

  #time(term: Term & { kind: 'time' }): Said {
    const { day } = this;
    if (day === undefined && lacksDay(term)) {
      return { reason: 'a time without a day is of the day that all events share, and there is none' };
    }
    const time = this.tongue.milliseconds(this.#first([['eventTime']]));
    const begin = (moment: Moment) => startOf(moment, day ?? '');
    const stretches = term.times.map((value) => {
      const [from, to] = stretchOf(term.name, value, begin);
      const bounds = [
        ...(Number.isFinite(from) ? [`${time} >= ${from}`] : []),
        ...(Number.isFinite(to) ? [`${time} < ${to}`] : []),
      ];
      return `coalesce(${bounds.join(' AND ')}, FALSE)`;
    });
    return { sql: either(stretches) ?? 'FALSE' };
  }
}

/** Whether it is what the facet `outcome` calls a call that was answered that it would have worked, under any of its names. */
function asksDryRun(value: Value): boolean {
  return [DRY_RUN, ...(outcome.namesOf?.(DRY_RUN) ?? [])].some((name) => holds(value, name));
}

function isSayable(value: Value): boolean {
  return value.kind === 'number' || isWritable(value.kind === 'regex' ? value.source : value.parts.join('*'));
}

function servicesCalled(value: Value): readonly string[] {
  return [...allServices()].flatMap(([source]) => (holds(value, serviceName(source) ?? '') ? [source] : []));
}

function readOnlyCalled(value: Value): readonly string[] {
  return ['true', 'false'].filter((one) => holds(value, one === 'true' ? 'read' : 'write'));
}
