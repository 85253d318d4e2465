import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { HiveSQL, TrinoSQL } from 'dt-sql-parser';
import fc from 'fast-check';
import { facets } from '../../src/core/facets/index';
import { parseFilter } from '../../src/core/filter/parse';
import { athena } from '../../src/core/queries/athena';
import { columns } from '../../src/core/queries/athenaTable';
import { duckdb } from '../../src/core/queries/duckdb';
import { lake } from '../../src/core/queries/lake';
import { lakeColumns } from '../../src/core/queries/lakeTongue';
import { literal } from '../../src/core/queries/literals';
import { logsInsights } from '../../src/core/queries/logsInsights';
import { lookupEvents } from '../../src/core/queries/lookupEvents';
import type { Query } from '../../src/core/queries/query';
import type { Columns } from '../../src/core/queries/trinoTable';
import { regexEngine } from '../../src/editor/shared/regexEngine';
import { recordTexts } from '../bench/support/logs';
import { buildRecord } from '../support/buildRecord';
import { anyFilter } from '../support/filter/anyFilter';
import { events } from '../support/filter/events';
import { rowsOf, setOf } from '../support/filter/setOf';
import { sharedFiles, sharedPath } from '../support/shared';
import { runs } from '../support/spread';

const DAY = '2021-06-09';
/** Failures that no error code tells of. */
const told = [
  {
    eventType: 'AwsConsoleSignIn',
    eventSource: 'signin.amazonaws.com',
    eventName: 'ConsoleLogin',
    userIdentity: { type: 'IAMUser', userName: 'HIDDEN_DUE_TO_SECURITY_REASONS' },
    responseElements: null,
  },
  {
    eventType: 'AwsServiceEvent',
    eventSource: 'organizations.amazonaws.com',
    eventName: 'CreateAccountResult',
    serviceEventDetails: { createAccountStatus: { state: 'FAILED' } },
  },
].map((fields) => buildRecord({ ...fields, eventTime: `${DAY}T10:00:00Z` }));
const records = [...events.slice(0, -2), ...told, ...recordTexts(9, 20_000)].map((text, row) =>
  JSON.stringify({ ...JSON.parse(text), eventID: `row-${row}` }),
);
const open = { files: [], day: DAY, accounts: [], regions: [] };

/** All of one day, so that there are times without one. */
const log = `{"Records":[${records.join(',')}]}`.replaceAll('2023-11-14T22', `${DAY}T10`);

describe('a filter in the language of DuckDB', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'queries-'));
  const file = path.join(folder, "it's a log.json");
  const set = setOf({ 'a.json': log });
  let connection: DuckDBConnection;

  before(async () => {
    writeFileSync(file, log);
    connection = await (await DuckDBInstance.create(':memory:')).connect();
  });

  after(() => {
    connection.closeSync();
    rmSync(folder, { recursive: true });
  });

  function written(filter: string): Query {
    const { root, problems } = parseFilter(filter);
    assert.deepEqual(problems, []);
    return duckdb.write({ root, ...open, files: [file] });
  }

  async function asked(query: Query): Promise<number[]> {
    const reader = await connection.runAndReadAll(query.text);
    const events = reader.getRowObjectsJson().map(({ event }) => JSON.parse(String(event)) as { eventID: string });
    return events.map(({ eventID }) => Number(eventID.slice('row-'.length))).sort((a, b) => a - b);
  }

  it('finds all failures, whoever tells of them', async () => {
    const failures = rowsOf('is:failed', set);
    assert.deepEqual(await asked(written('is:failed')), failures);
    assert.deepEqual(await asked(written('error:Failure')), rowsOf('error:Failure', set));
    const at = events.length - 2;
    assert.ok(failures.includes(at) && failures.includes(at + 1));
  });

  it('finds what the filter finds; or that and more, and says so', async () => {
    const engine = await regexEngine();
    const kinds = { exact: 0, wider: 0, refused: 0 };
    await fc.assert(
      fc.asyncProperty(anyFilter, async (filter) => {
        const query = written(filter);
        kinds[query.kind]++;
        assert.equal(query.kind === 'exact', query.unsaid.length === 0);
        if (query.kind === 'refused') {
          assert.equal(query.text, '');
          return;
        }
        const expected = rowsOf(filter, set, engine);
        const found = await asked(query);
        if (query.kind === 'exact') {
          assert.deepEqual(found, expected, filter);
        } else {
          assert.deepEqual(
            expected.filter((row) => !found.includes(row)),
            [],
            filter,
          );
        }
      }),
      { numRuns: runs(400) },
    );
    const tried = runs(400);
    assert.ok(kinds.exact > tried / 4 && kinds.wider > tried / 20 && kinds.refused > tried / 40, JSON.stringify(kinds));
  });

  it('counts what the filter counts in published logs', async function () {
    const files = [...sharedFiles('corpus', 'real', 's3-tree')];
    if (files.length === 0) {
      console.log('      skipped: there is no corpus of published logs beside the repository');
      this.skip();
    }
    const engine = await regexEngine();
    const published = setOf(Object.fromEntries(files.map(({ name, text }) => [name, text])));
    const paths = files.map(({ name }) => sharedPath('corpus', 'real', 's3-tree', name) ?? '');
    const withDays = anyFilter.filter((filter) => !/(?:at|after|before):/.test(filter));
    let asked = 0;
    await fc.assert(
      fc.asyncProperty(withDays, async (filter) => {
        const { kind, text } = duckdb.write({ root: parseFilter(filter).root, ...open, files: paths });
        if (kind === 'exact') {
          asked++;
          const reader = await connection.runAndReadAll(text);
          assert.equal(reader.currentRowCount, rowsOf(filter, published, engine).length, filter);
        }
      }),
      { numRuns: runs(60) },
    );
    console.log(`      ${asked} filters of ${published.length} events`);
  });

  it('holds no value for more than a text', async () => {
    const hostile = [
      "'; DROP TABLE x; --",
      "' OR TRUE OR '",
      '\\',
      '%',
      '_',
      '!',
      '/* */',
      '$1',
      '?',
      '\n--',
      "''",
      '{{x}}',
      '"',
      '\u2028',
    ];
    for (const text of hostile) {
      const value = `"${text.replace(/[\\"*]/g, '\\$&')}"`;
      for (const filter of [
        `event:${value}`,
        `event:(${value}, x*)`,
        `requestParameters.${value}:x`,
        `requestParameters.x:${value}`,
        value,
        `"x*"${' '}${value}`,
      ]) {
        assert.deepEqual(await asked(written(filter)), rowsOf(filter, set), filter);
      }
      const regex = `event:/${text.replace(/[\\/?*$^(){}|+.[\]]/g, '\\$&')}/`;
      assert.deepEqual(await asked(written(regex)), [], regex);
    }
    assert.equal(written('event:"a\u0000b"').kind, 'refused');
  });
});

/** What Trino says in words that DuckDB does not have. */
const otherwise = [
  'CREATE MACRO regexp_like(t, p) AS regexp_matches(t, p)',
  'CREATE MACRO from_iso8601_timestamp(t) AS CAST(t AS TIMESTAMP)',
  'CREATE MACRO to_unixtime(t) AS epoch(t)',
  "CREATE MACRO json_extract_scalar(j, p) AS json_extract_string(j, CASE WHEN p[2] = '.' THEN p ELSE '$.' || p[3:-2] END)",
  'CREATE MACRO element_at(m, k) AS map_extract_value(m, k)',
];

/** The JSON of each event, as `r`. */
const eventsOfLog = `(SELECT unnest(Records) AS r FROM (SELECT ${literal(log)}::JSON->'$.Records[*]' AS Records))`;

/** The columns of a table from `r`, the JSON of an event. */
function selected(found: Columns, path: readonly string[] = []): string {
  return Object.entries(found)
    .map(([name, column]) => {
      const way = literal(`$.${[...path, name].join('.')}`);
      const sql =
        typeof column === 'object' ? `struct_pack(${selected(column, [...path, name])})` : ofColumn[column](way);
      return path.length > 0 ? `${name.toLowerCase()} := ${sql}` : `${sql} AS ${name.toLowerCase()}`;
    })
    .join(', ');
}

const ofColumn = {
  text: (way: string) => `json_extract_string(r, ${way})`,
  boolean: (way: string) => `try_cast(json_extract_string(r, ${way}) AS BOOLEAN)`,
  time: (way: string) => `try_cast(json_extract_string(r, ${way}) AS TIMESTAMP)`,
  json: (way: string) => `nullif(CAST(json_extract(r, ${way}) AS VARCHAR), 'null')`,
  map: (way: string) => `try_cast(json_extract(r, ${way}) AS MAP(VARCHAR, VARCHAR))`,
  resources: () => 'NULL',
} as const;

/** Holds what the queries find beside what their filters find: just that, or that and more. Addresses of networks are left out: DuckDB has no such type. */
async function agreesWithFilters(connection: DuckDBConnection, ask: (filter: string) => Query): Promise<void> {
  const set = setOf({ 'a.json': log });
  const engine = await regexEngine();
  const kinds = { exact: 0, wider: 0, refused: 0 };
  await fc.assert(
    fc.asyncProperty(anyFilter, async (filter) => {
      const { kind, text } = ask(filter);
      kinds[kind]++;
      if (kind === 'refused' || text.includes('IPADDRESS')) {
        return;
      }
      const rows = (await connection.runAndReadAll(text)).getRowObjectsJson();
      const found = rows.map(({ eventid }) => Number(String(eventid).slice('row-'.length))).sort((x, y) => x - y);
      const expected = rowsOf(filter, set, engine);
      assert.deepEqual(kind === 'exact' ? found : found.filter((row) => expected.includes(row)), expected, filter);
    }),
    { numRuns: runs(400) },
  );
  assert.ok(kinds.exact > runs(400) / 8 && kinds.wider > runs(400) / 20, JSON.stringify(kinds));
}

const hostileTexts = ["'; DROP TABLE x; --", "' OR TRUE OR '", '\\', '%', '!', '\n--', "''", '/*', '\u2028;'];

/** Every place of a filter in which somebody's text may stand: each facet, alone, in a list and with a star; paths, their names, words, expressions. */
function everywhere(text: string): readonly string[] {
  const value = `"${text.replace(/[\\"*]/g, '\\$&')}"`;
  const regex = `/${text.replace(/[\\/?*$^(){}|+.[\]\n]/g, (mark) => (mark === '\n' ? '\\n' : `\\${mark}`))}/`;
  return [
    ...facets.flatMap(({ id }) => [`${id}:${value}`, `-${id}:(${value}, x)`, `${id}:${value.replace('"', '"*')}`]),
    `event:${regex}`,
    `requestParameters.${value}:x`,
    `requestParameters.x:${value}`,
    `requestParameters.x:${regex}`,
    value,
  ];
}

/** Holds that hostile values stay texts in a query, wherever they are asked for. */
function holdsTexts(trino: TrinoSQL, ask: (filter: string) => Query): void {
  let asked = 0;
  for (const text of hostileTexts) {
    for (const filter of everywhere(text)) {
      const query = ask(filter);
      asked += Number(query.text !== '');
      const outside = query.text.replace(/^(?:--.*\n)+/, '').replace(/'(?:[^']|'')*'/g, "''");
      assert.doesNotMatch(outside, /;|--|\/\*|DROP|!/, `${filter}: ${query.text}`);
    }
    const all = ask(everywhere(text).join(' ')).text;
    assert.notEqual(all, '');
    assert.deepEqual(trino.validate(all), [], all);
  }
  assert.ok(asked > 200, `${asked}`);
}

describe('a filter in the language of Athena', () => {
  const trino = new TrinoSQL();
  const open = { files: [], day: DAY, accounts: ['111122223333'], regions: ['eu-west-1'] };
  const ask = (filter: string) => athena.write({ root: parseFilter(filter).root, ...open });

  it('finds what the filter finds, or more, behind one table of what DuckDB says otherwise', async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(
      [
        ...otherwise,
        `CREATE TABLE cloudtrail_logs AS SELECT ${selected(columns)}, '2021/06/09' AS "timestamp" FROM ${eventsOfLog}`,
      ].join(';\n'),
    );
    await agreesWithFilters(connection, ask);
    connection.closeSync();
  });

  it('is what its grammar accepts, whatever is asked', () => {
    const kinds = { exact: 0, wider: 0, refused: 0 };
    assert.notDeepEqual(trino.validate('SELECT a b c FROM'), []);
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const { kind, text } = ask(filter);
        kinds[kind]++;
        assert.deepEqual(text === '' ? [] : trino.validate(text), [], text);
      }),
      { numRuns: 40 },
    );
    assert.ok(kinds.exact > 3 && kinds.wider > 0 && kinds.refused > 0, JSON.stringify(kinds));
  });

  it('holds no value for more than a text', () => {
    holdsTexts(trino, ask);
  });

  it('creates the table that it asks', () => {
    const { setUp = '' } = ask('service:s3');
    assert.deepEqual(new HiveSQL().validate(setUp), []);
    assert.match(
      setUp,
      /'projection.account.values' = '111122223333',\n {2}'projection.region.type' = 'enum',\n {2}'projection.region.values' = 'eu-west-1'/,
    );
  });
});

describe('a filter in the language of CloudTrail Lake', () => {
  const trino = new TrinoSQL();
  const ask = (filter: string) => lake.write({ root: parseFilter(filter).root, ...open });

  it('finds what the filter finds, or more', async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(
      [
        ...otherwise,
        `CREATE TABLE EVENT_DATA_STORE_ID AS SELECT ${selected(lakeColumns)}, CAST(r AS VARCHAR) AS eventjson FROM ${eventsOfLog}`,
      ].join(';\n'),
    );
    await agreesWithFilters(connection, ask);
    connection.closeSync();
  });

  it('is what its grammar accepts, whatever is asked', () => {
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const { text } = ask(filter);
        assert.deepEqual(text === '' ? [] : trino.validate(text), [], text);
      }),
      { numRuns: runs(40) },
    );
  });

  it('holds no value for more than a text', () => {
    holdsTexts(trino, ask);
  });
});

describe('a filter in the language of Logs Insights', () => {
  /** Its conditions, as JavaScript has them. */
  const LIKE = /@message like \/\(\?i\)((?:[^/\\]|\\[\s\S])*)\//g;

  /** Whether a text meets the condition of a query, taken apart by its brackets and words. */
  function meets(condition: string, text: string): boolean {
    const code = condition
      .replace(LIKE, (_, source: string) => ` ${new RegExp(source, 'i').test(text)} `)
      .replaceAll('TRUE', 'true')
      .replaceAll('FALSE', 'false');
    assert.match(code, /^(?:true|false|and|or|NOT|[() ])*$/, condition);
    let left = code.replaceAll(' ', '').replaceAll('NOT', '!').replaceAll('and', '&').replaceAll('or', '|');
    for (let before = ''; before !== left; ) {
      before = left;
      left = left
        .replace(/\((true|false)\)/g, '$1')
        .replace(/!(true|false)/g, (_, one) => String(one === 'false'))
        .replace(/\((?:true|false)(?:&(?:true|false))+\)/g, (all) => String(!all.includes('false')))
        .replace(/\((?:true|false)(?:\|(?:true|false))+\)/g, (all) => String(all.includes('true')));
    }
    assert.match(left, /^(?:true|false)$/, condition);
    return left === 'true';
  }

  it('finds all that the filter finds, and says that it finds more', async () => {
    const engine = await regexEngine();
    const set = setOf({ 'a.json': log });
    const kinds = { exact: 0, wider: 0, refused: 0 };
    fc.assert(
      fc.property(anyFilter, (filter) => {
        const { kind, text } = logsInsights.write({ root: parseFilter(filter).root, ...open });
        kinds[kind]++;
        const condition = /\n\| filter (.*)\n/.exec(text)?.[1] ?? 'TRUE';
        const missed = rowsOf(filter, set, engine).filter((row) => !meets(condition, set.at(row)?.json ?? ''));
        assert.deepEqual(missed, [], `${filter}\n${text}`);
      }),
      { numRuns: runs(2000) },
    );
    assert.ok(kinds.wider > runs(2000) / 10 && kinds.refused > runs(2000) / 40, JSON.stringify(kinds));
  });

  it('holds no value for more than a text', () => {
    for (const text of ['/ or 1 = 1', '.*', '\\', '(?i)', '\n| delete', '"', '[', '$']) {
      const value = `"${text.replace(/[\\"*]/g, '\\$&')}"`;
      const query = logsInsights.write({ root: parseFilter(`event:${value} ${value} a.${value}:x`).root, ...open });
      const outside = query.text.replace(/^(?:#.*\n)+/, '').replace(LIKE, 'x');
      assert.match(outside, /\n\| filter \(x and x and x\)\n/, query.text);
      assert.equal(query.text.split('\n').length, 6);
    }
  });
});

describe('a filter as a command of the AWS CLI', () => {
  const ask = (filter: string) => lookupEvents.write({ root: parseFilter(filter).root, ...open });

  it('has words that CloudTrail knows and none of the filter, whatever is asked', () => {
    const words =
      /^(?:(?:# finds more: \w+ terms? of the filter left out\n)?aws cloudtrail lookup-events(?: --[a-z-]+ [\w=,.:-]+)*)?$/;
    for (const filter of hostileTexts.slice(0, 2).flatMap(everywhere)) {
      assert.match(ask(`event:ConsoleLogin ${filter}`).text, words, filter);
      assert.equal(ask(filter).text, '', filter);
    }
    fc.assert(
      fc.property(anyFilter, (filter) => words.test(ask(filter).text)),
      { numRuns: runs(50) },
    );
  });
});
