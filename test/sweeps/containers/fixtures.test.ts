import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLog, type LogDocument, type LogRecord, looksLikeLog, read } from '../../../src/core';
import type { JsonNode } from '../../../src/core/json/node';
import type { Json } from '../../support/buildRecord';
import { dataOf } from '../../support/dataOf';
import { root } from '../../support/fixtures';

/** What a fixture holds, as its sidecar `<name>.expected.json` says. */
interface Expected {
  readonly containers: readonly string[];
  /** In text order; null for a record without a name. */
  readonly eventNames: readonly (string | null)[];
  /** Facts that the containers state, among others. */
  readonly facts: Readonly<Record<string, string>>;
  readonly unexplained: readonly string[];
  readonly damages: readonly string[];
  /** Damages of texts that strings of sound JSON hold. */
  readonly insideStrings?: readonly string[];
  /** False for texts that only a reader of the whole can tell. */
  readonly sniffed?: boolean;
  /** True when the records are rows of cells, which are no JSON. */
  readonly rows?: boolean;
  /** Values of the first record. */
  readonly values?: readonly { readonly path: readonly (string | number)[]; readonly value: Json }[];
}

const folder = join(root, 'test/fixtures/containers');
const textOf = (...names: readonly string[]) => readFileSync(join(folder, ...names), 'utf8');
const sidecar = '.expected.json';

function valueIn(data: Json, path: readonly (string | number)[]): Json | undefined {
  return path.reduce<Json | undefined>((at, step) => (at as Record<string, Json> | undefined)?.[step], data);
}

/**
 * What a slice of a document may say: as it stands, and out of strings in strings, and out of a CSV cell. The likely ones come first, since
 * each that cannot be parsed costs an error.
 */
function* readings(slice: string): Generator<string> {
  yield slice;
  yield unquoted(slice).replaceAll('""', '"');
  yield slice.replaceAll('""', '"');
  yield unfolded(slice);
  for (let inner = slice, depth = 0; depth < 4; depth++) {
    try {
      inner = JSON.parse(`"${inner}"`) as string;
      yield unquoted(inner);
      yield inner;
    } catch {
      break;
    }
  }
}

/** A text that YAML writes over several lines. */
function unfolded(text: string): string {
  const line = text.replace(/^[|>][-+]?\s*\n\s*/, '').replace(/\s*\n\s*/g, ' ');
  return line.replace(/^(['"])([\s\S]*)\1$/, '$2').replaceAll("''", "'");
}

function unquoted(text: string): string {
  return text.replace(/^"([\s\S]*)"$/, '$1');
}

function* parsings(slice: string): Generator<Json> {
  for (const reading of readings(slice)) {
    try {
      yield JSON.parse(reading) as Json;
    } catch {}
  }
}

/** Whether the slice says something for which `holds` is true, as it stands or parsed. */
function says(slice: string, holds: (said: string) => boolean): boolean {
  return some(readings(slice), holds) || some(parsings(slice), (value) => holds(String(value)));
}

function some<T>(all: Iterable<T>, holds: (one: T) => boolean): boolean {
  for (const one of all) {
    if (holds(one)) {
      return true;
    }
  }
  return false;
}

function* leavesOf(node: JsonNode): Generator<JsonNode> {
  if (node.children) {
    for (const child of node.children) {
      yield* leavesOf(child);
    }
  } else {
    yield node;
  }
}

/** Every name and value of a record stands in the document where its node says. */
function checkPlaces(log: LogDocument, record: LogRecord): void {
  for (const leaf of leavesOf(record.tree)) {
    const slice = log.text.slice(leaf.offset, leaf.offset + leaf.length);
    const value = String(leaf.value).toLowerCase();
    // A column's name may say the way to a member: `userIdentity.arn`. A member without a name in its row has a key of no length.
    const found =
      leaf.length === 0 ||
      says(slice, (said) => said.toLowerCase() === value || said.toLowerCase().endsWith(`.${value}`));
    assert.ok(found, `${value}: ${slice}`);
    assert.ok(record.span.start <= leaf.offset && leaf.offset + leaf.length <= record.span.end, value);
  }
}

describe('containers', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith(sidecar));
  for (const name of names.map((one) => one.slice(0, -sidecar.length))) {
    describe(name, () => {
      const text = textOf(name);
      const expected = JSON.parse(textOf(name + sidecar)) as Expected;
      const log = read(text);

      it('is the container that it is, with its records', () => {
        assert.deepEqual(
          log.containers.map(({ id }) => id),
          expected.containers,
        );
        assert.deepEqual(
          [...log.records].map((record) => record.text('eventName') ?? null),
          expected.eventNames,
        );
      });

      it('states its facts where they stand', () => {
        const facts = log.containers.flatMap((container) => container.facts);
        for (const [fact, value] of Object.entries(expected.facts)) {
          const found = facts.find((one) => one.name === fact);
          assert.equal(found?.value, value, fact);
          const slice = text.slice(found?.span.start, found?.span.end);
          assert.ok(says(slice, (said) => said === value) || slice.startsWith('['), `${fact}: ${slice}`);
        }
      });

      it('leaves over what it does not understand, and no more', () => {
        assert.deepEqual(
          log.unexplained.map(({ start, end }) => text.slice(start, end)),
          expected.unexplained,
        );
        assert.deepEqual(
          log.damages.map(({ code }) => code),
          expected.damages,
        );
        assert.deepEqual(
          log.insideStrings.map(({ code }) => code),
          expected.insideStrings ?? [],
        );
      });

      it('gives each record its place in the document', () => {
        let behind = 0;
        for (const record of log.records) {
          assert.ok(record.span.start >= behind, 'in text order');
          behind = record.span.end;
          checkPlaces(log, record);
          assert.equal(log.records.around(record.span.start + 1)?.index, record.index);
          if (!expected.rows && !record.damaged) {
            const slice = text.slice(record.span.start, record.span.end);
            const data = JSON.stringify(dataOf(record.tree));
            assert.ok(
              some(parsings(slice), (one) => JSON.stringify(one) === data),
              slice,
            );
          }
        }
      });

      it('holds the values expected', () => {
        const first = dataOf(log.records.at(0)?.tree);
        for (const { path, value } of expected.values ?? []) {
          assert.deepEqual(valueIn(first, path), value, path.join('.'));
        }
      });

      it('is noticed from its head', () => {
        for (const kind of ['json', 'prose'] as const) {
          assert.equal(looksLikeLog(text, kind), expected.sniffed ?? true, kind);
        }
      });
    });
  }
});

describe('what is no CloudTrail log', () => {
  /** These have names and values of CloudTrail's in them: only the reader can tell. All others are not even read. */
  const deceptive = [
    'actiontrail.json',
    'cloudaudit.json',
    'columns-of-table.json',
    'input-transformer.json',
    'lookup-api.json',
    'manifest.json',
    'object-storage-notification.json',
    'ocsf-list.json',
    'ocsf-unmapped.json',
    'ocsf.json',
    'rule-template.yaml',
    's3-notification-in-sqs.json',
    's3-notification.json',
    'schema-of-cloudtrail.json',
    'schema-with-example.json',
  ];

  for (const name of readdirSync(join(folder, 'not-a-log'))) {
    it(name, () => {
      const text = textOf('not-a-log', name);
      const log = read(text);
      const { containers, records, damages, unexplained } = log;
      assert.deepEqual(
        { containers, records: records.length, damages, unexplained },
        { containers: [], records: 0, damages: [], unexplained: [] },
      );
      assert.equal(isLog(log), false);
      assert.equal(looksLikeLog(text, 'json'), deceptive.includes(name));
    });
  }
});
