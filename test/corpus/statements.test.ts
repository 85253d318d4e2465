import assert from 'node:assert/strict';
import { eventSentence, type LogRecord, read } from '../../src/core';
import { denialOf } from '../../src/core/event/denial';
import { parametersOf } from '../../src/core/event/parameters';
import { targetsOf } from '../../src/core/event/target';
import { knownField } from '../../src/core/explain/values/field';
import { unusual } from '../../src/core/explain/values/unusual';
import { actionOf, iamActionsOf, parameterSays } from '../../src/core/facts/facts';
import { entriesOf, itemsOf, type Json } from '../../src/core/json/plain';
import { host, iam } from '../support/hover';
import { publishedLogs, sharedPath } from '../support/shared';

/** Events of published logs, one of each action and outcome, and what share of them the statements of cards and hovers cover. */
describe('statements about published logs', () => {
  const records: LogRecord[] = [];
  before(function () {
    if (!sharedPath('corpus')) {
      this.skip();
    }
    for (const { text } of publishedLogs()) {
      records.push(...read(text).records);
    }
  });

  it('tell the access level of nearly every action', () => {
    const actions = distinct(records.filter(isCall), (record) => `${source(record)}:${record.text('eventName')}`);
    const known = actions.filter((record) => iamActionsOf(iam, source(record), record.text('eventName')).length > 0);
    tell('actions with an access level', known.length, actions.length);
    assert.ok(known.length / actions.length > 0.95);
    const explained = known.filter((record) => actionOf(source(record), record.text('eventName'))?.does);
    tell('of them with a sentence of ours', explained.length, known.length);
    assert.equal(explained.length, known.length);
  });

  it('name the target of nearly every write that has parameters', () => {
    const writes = distinct(records, kindOfEvent).filter(
      (record) => record.text('readOnly') === 'false' && entriesOf(parametersOf(record)).length > 0,
    );
    const named = writes.filter((record) => targetsOf(record).length > 0);
    tell('writes with a target', named.length, writes.length);
    assert.ok(named.length / writes.length > 0.97);
  });

  it('explain most names in requests and responses', () => {
    let known = 0;
    let all = 0;
    for (const record of records) {
      for (const way of namesIn(record)) {
        all++;
        known += isExplained(way, record) ? 1 : 0;
      }
    }
    tell('names in requests and responses', known, all);
    assert.ok(known / all > 0.85);
  });

  it('list values among which are nearly all that logs have', () => {
    let among = 0;
    let all = 0;
    for (const record of records) {
      for (const way of namesIn(record)) {
        const values = host.models?.parameter(source(record), record.text('eventName'), way)?.values;
        const text = values && !way.includes('[]') ? record.text(...way) : undefined;
        all += text ? 1 : 0;
        among += text && values?.includes(text) ? 1 : 0;
      }
    }
    tell('values that the models list', among, all);
    assert.ok(among / all > 0.99);
  });

  it('by service, where STATEMENTS=services asks for the table', function () {
    if (process.env.STATEMENTS !== 'services') {
      this.skip();
    }
    console.log(tableByService(records));
  });

  it('have none of the defects that reviews found', () => {
    const defects = distinct(records, kindOfEvent).flatMap((record) => defectsOf(record));
    assert.deepEqual(defects, []);
  });

  it('call hardly any event unusual: one that documentation prints', () => {
    const marks = records.flatMap((record) =>
      [...unusual(record).keys()].map((field) => `${source(record)} ${field} ${record.text(field)}`),
    );
    assert.deepEqual(marks, ['iam.amazonaws.com awsRegion us-east-2']);
  });

  it('take every message of a refused call apart', () => {
    const messages = records
      .map((record) => record.text('errorMessage') ?? '')
      .filter((text) => /not authorized to/.test(text));
    const whole = messages.filter((text) => {
      const denial = denialOf(text);
      return denial && (denial.actions.length > 0 || denial.encoded !== undefined);
    });
    tell('refusals', whole.length, messages.length);
    assert.ok(messages.length > 100);
    assert.equal(whole.length, messages.length);
  });
});

/** Whether a hover on a name says more of it than that it is there. */
function isExplained(way: readonly string[], record: LogRecord): boolean {
  return (
    parameterSays(way.at(-1) ?? '', source(record)) !== undefined ||
    knownField(way, record) !== undefined ||
    host.models?.parameter(source(record), record.text('eventName'), way) !== undefined
  );
}

/** The numbers of the tests above for each service: distinct calls of all that are calls, of writes, of names. */
function tableByService(records: readonly LogRecord[]): string {
  const services = [...new Set(records.map(source))].sort();
  const lines = services.map((service) => {
    const own = records.filter((record) => source(record) === service);
    const calls = distinct(own.filter(isCall), (record) => record.text('eventName') ?? '');
    const explained = calls.filter((record) => actionOf(service, record.text('eventName'))?.does);
    const levels = calls.filter((record) => iamActionsOf(iam, service, record.text('eventName')).length > 0);
    const writes = distinct(own, kindOfEvent).filter(
      (record) => record.text('readOnly') === 'false' && entriesOf(parametersOf(record)).length > 0,
    );
    const named = writes.filter((record) => targetsOf(record).length > 0);
    const ways = own.flatMap((record) => namesIn(record).map((way) => isExplained(way, record)));
    const shares = [
      [explained, calls],
      [levels, calls],
      [named, writes],
      [ways.filter(Boolean), ways],
    ].map(([some, all]) => `${some?.length}/${all?.length}`);
    return `| ${[service?.replace('.amazonaws.com', ''), ...shares].join(' | ')} |`;
  });
  return ['| service | explained | level | target | names |', '|---|---|---|---|---|', ...lines].join('\n');
}

/** The ways to all names in the request and the answer. */
function namesIn(record: LogRecord): string[][] {
  return ['requestParameters', 'responseElements'].flatMap((top) => waysIn(record.at(top), [top]));
}

/** What reviews found wrong with sentences and targets, by kind. */
function defectsOf(record: LogRecord): string[] {
  const targets = targetsOf(record);
  const names = targets.flatMap((target) => (target.kind === 'principal' ? [] : target.names));
  const text = eventSentence(record);
  const found = [
    names.some((name) => /^[*\s]*$/.test(name)) && 'everything as a target',
    / (a ws|d b|s h|i p|u u|v p c) /.test(text) && 'a garbled kind',
    / put /.test(text) && 'put',
    /more characters/.test(text) && 'a count in a sentence',
    entriesOf(record.at('requestParameters')).some(([name]) => name === `${record.text('eventName')}Request`) &&
      names.some((name) => name.startsWith('{')) &&
      'a wrapped request',
  ];
  return found.filter((kind) => kind !== false).map((kind) => `${kindOfEvent(record)}: ${kind}`);
}

function isCall(record: LogRecord): boolean {
  return source(record)?.endsWith('.amazonaws.com') === true && record.text('eventType') === 'AwsApiCall';
}

function source(record: LogRecord): string | undefined {
  return record.text('eventSource');
}

function kindOfEvent(record: LogRecord): string {
  return `${source(record)}:${record.text('eventName')}${record.text('errorCode') ? ', failed' : ''}`;
}

function distinct(records: readonly LogRecord[], keyOf: (record: LogRecord) => string): LogRecord[] {
  return [...new Map(records.map((record) => [keyOf(record), record])).values()];
}

/** The ways to all names in a value. */
function waysIn(value: Json | undefined, way: readonly string[]): string[][] {
  return [
    ...entriesOf(value).flatMap(([name, inner]) => [[...way, name], ...waysIn(inner, [...way, name])]),
    ...itemsOf(value).flatMap((item) => waysIn(item, [...way, '[]'])),
  ];
}

function tell(title: string, known: number, all: number): void {
  console.log(`      ${title}: ${known} of ${all}, ${((100 * known) / all).toFixed(1)} %`);
}
