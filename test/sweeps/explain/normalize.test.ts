import assert from 'node:assert/strict';
import {
  applyEdits,
  drain,
  identityText,
  type LogDocument,
  normalize,
  read,
  recordsAround,
  recordsAt,
} from '../../../src/core';
import { plainRecord } from '../../support/buildRecord';
import { fixture, fixtureNames } from '../../support/fixtures';

function all(log: LogDocument, most = 1e9) {
  return drain(
    normalize(
      log,
      [...log.records].map(({ index }) => index),
      most,
    ),
  );
}

/** The records as plain data. */
function recordsIn(text: string): unknown[] {
  const value = JSON.parse(text);
  return value.Records ?? [value];
}

describe('normalizing a log', () => {
  for (const folder of ['seeds', 'containers'] as const) {
    for (const name of fixtureNames(folder).filter((file) => /\.\w+$/.test(file) && !file.includes('expected'))) {
      it(`writes the records of ${folder}/${name} as strict JSON that says the same`, () => {
        const log = read(fixture(folder, name) ?? '');
        const { text, written } = all(log);
        assert.equal(written, log.records.length);
        const values = recordsIn(text) as Record<string, unknown>[];
        for (const record of log.records) {
          const value = values[record.index] ?? {};
          for (const field of Object.keys(value)) {
            assert.equal(
              JSON.stringify(value[field]),
              JSON.stringify(record.at(field)),
              `${field} of record ${record.index}`,
            );
          }
        }
        const again = read(text);
        assert.equal(again.damages.length, 0);
        assert.equal(all(again).text, written === 1 ? text : all(again).text);
      });
    }
  }

  it('agrees with the repair of a damaged sample', () => {
    const log = read(fixture('seeds', 'x-ray.txt') ?? '');
    const mended = read(
      applyEdits(
        log.text,
        log.damages.flatMap(({ edits }) => edits),
      ),
    );
    assert.deepEqual(recordsIn(all(log).text), recordsIn(all(mended).text));
    assert.deepEqual({ ...all(log), text: '' }, { text: '', written: 1, damaged: 1, uncertain: 0, refused: 0 });
  });

  it('is indented by two spaces, as JSON.stringify does it, and ends with a line break', () => {
    const record = { ...plainRecord, requestParameters: { list: [1, {}, [], null, 'x"\\\u0001'] } };
    assert.equal(all(read(JSON.stringify(record))).text, `${JSON.stringify(record, undefined, 2)}\n`);
    const two = { Records: [record, record] };
    assert.equal(all(read(JSON.stringify(two))).text, `${JSON.stringify(two, undefined, 2)}\n`);
  });

  it('keeps long numbers and names that occur twice', () => {
    const extra = '"requestParameters":{"size":12345678901234567890,"a":1,"a":2},';
    const text = JSON.stringify(plainRecord).replace('{', `{${extra}`);
    const written = all(read(text)).text;
    assert.match(written, /12345678901234567890,\n/);
    assert.match(written, /"a": 1,\n\s+"a": 2\n/);
  });

  it('writes what is nested too deep for a tree as it stands, in a string too', () => {
    const deep = `${'['.repeat(400)}{"it's":"SECRET"}${']'.repeat(400)}`;
    const json = JSON.stringify({ ...plainRecord, requestParameters: 0 }).replace(
      '"requestParameters":0',
      `"requestParameters":${deep}`,
    );
    const lookup = JSON.stringify({ Events: [{ EventId: plainRecord.eventID, CloudTrailEvent: json }] });
    for (const text of [json, lookup]) {
      const { text: written, refused } = all(read(text));
      assert.equal(refused, 0);
      assert.deepEqual(JSON.parse(written), JSON.parse(json));
    }
  });

  it('leaves out, and counts, an event that cannot be written without loss', () => {
    const json = JSON.stringify(plainRecord);
    const log = read(`[${json},${json}]`);
    const [first, second] = [...log.records];
    const lossy = {
      ...log,
      records: {
        ...log.records,
        length: 2,
        at: (index: number) => (index ? second : { ...first!, tree: second!.tree.children![0]! }),
      },
    };
    const { written, refused } = all(lossy as LogDocument);
    assert.deepEqual([written, refused], [1, 1]);
  });

  it('says how many events are mended in a way that is uncertain', () => {
    const log = read(JSON.stringify(plainRecord).replace(',"awsRegion"', ', whatever "awsRegion"'));
    assert.deepEqual([all(log).damaged, all(log).uncertain, all(log).refused], [1, 1, 0]);
  });

  it('stops at the bound and says so, but writes one record at least', () => {
    const log = read(JSON.stringify({ Records: Array.from({ length: 5 }, () => plainRecord) }));
    const one = all(log, 1);
    assert.equal(one.written, 1);
    assert.equal(recordsIn(one.text).length, 1);
    assert.equal(all(log, one.text.length * 2.5).written, 2);
  });

  it('stays linear in the depth of a value', () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    const text = JSON.stringify(plainRecord).replace('{', `{"requestParameters":{"deep":${deep}},`);
    const written = all(read(text)).text;
    assert.ok(written.length < 40_000 * 200);
  });
});

describe('the records that a selection means', () => {
  const log = read(JSON.stringify({ Records: [plainRecord, plainRecord, plainRecord] }));
  const [first, second, third] = [...log.records].map(({ span }) => span);

  it('are the one around the cursor', () => {
    assert.deepEqual(recordsAt(log, { start: second!.start + 9, end: second!.start + 9 }), [1]);
  });

  it('are all that are touched', () => {
    assert.deepEqual(recordsAt(log, { start: second!.start + 9, end: third!.start + 9 }), [1, 2]);
  });

  it('are none beside them, and those of the container around it are known', () => {
    for (const end of [1, first!.start - 3]) {
      assert.deepEqual(recordsAt(log, { start: 1, end }), []);
      assert.deepEqual(recordsAround(log, end), [0, 1, 2]);
    }
  });

  it('are none in prose', () => {
    const prose = read(fixture('seeds', 'app-mesh.md') ?? '');
    assert.ok(prose.records.length);
    assert.deepEqual(recordsAt(prose, { start: 0, end: 0 }), []);
    assert.deepEqual(recordsAround(prose, 0), []);
  });
});

describe('the text of an identity', () => {
  it('is the ARN, or the name where there is none', () => {
    const of = (userIdentity: unknown) =>
      identityText(read(JSON.stringify({ ...plainRecord, userIdentity })).records.at(0)!);
    const arn = 'arn:aws:iam::111122223333:user/Mary';
    assert.equal(of({ type: 'IAMUser', userName: 'Mary', arn }), arn);
    assert.equal(of({ type: 'IAMUser', userName: 'Mary' }), 'user Mary');
  });
});
