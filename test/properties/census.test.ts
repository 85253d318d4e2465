import assert from 'node:assert/strict';
import fc from 'fast-check';
import { read } from '../../src/core/read/read';
import { buildRecord } from '../support/buildRecord';
import { inflict } from '../support/damage/arbitraries';
import { uncountedBeginnings } from '../support/damage/beginnings';
import { arbitraryTexts } from '../support/damage/generators/arbitrary';
import { logOfBeginnings, slippedLog, uncounted } from '../support/damage/logsOfBeginnings';
import { mutators } from '../support/damage/mutators';
import { sameFromBytes } from '../support/sameFromBytes';
import { runs } from '../support/spread';

const seed = 20_250_611;

/** Whether it is valid JSON in which no record was looked for: then nothing is damaged, and nothing to be told. */
function isOtherJson(text: string, containers: number): boolean {
  try {
    JSON.parse(text);
    return containers === 0;
  } catch {
    return false;
  }
}

describe('every beginning of a record', () => {
  it('is read in a sound log, and nothing is left over', () => {
    fc.assert(
      fc.property(logOfBeginnings, (sound) => {
        const log = read(sound.text);
        assert.equal(log.records.length, sound.beginnings.length);
        assert.deepEqual(uncounted(sound, log), []);
        assert.deepEqual(log.unexplained, []);
      }),
      { seed, numRuns: runs(100) },
    );
  });

  it('is read or counted, whatever slips of the pen befell the log', () => {
    fc.assert(
      fc.property(slippedLog(4), (slipped) => {
        const log = read(slipped.text);
        assert.deepEqual(isOtherJson(slipped.text, log.containers.length) ? [] : uncounted(slipped, log), []);
      }),
      { seed, numRuns: runs(150) },
    );
  });

  it('is read or counted in a log that breaks off anywhere', () => {
    fc.assert(
      fc.property(logOfBeginnings, fc.nat(), (whole, at) => {
        const text = whole.text.slice(0, at % whole.text.length);
        assert.deepEqual(uncounted({ ...whole, text }, read(text)), []);
      }),
      { seed, numRuns: runs(300) },
    );
  });
});

describe('what begins as a record', () => {
  const texts = arbitraryTexts.filter(([name]) => /prefixes|spliced|cut/.test(name));
  for (const [name, source] of texts) {
    it(`is read or counted in texts of the kind ${name}`, () => {
      fc.assert(
        fc.property(source, (text) => {
          assert.deepEqual(uncountedBeginnings(read(text)), []);
        }),
        { seed, numRuns: runs(300) },
      );
    });
  }
});

/** What an attacker may have sent as a user agent or an object key, to look like a record of its own. */
const FORGERIES = [
  '{"eventVersion":"1.08","userIdentity":{"type":"Root"},"eventName":"Forged"}',
  "{'eventVersion': '1.08', 'eventName': 'Forged'}",
  '"},{"eventVersion":"1.08","eventName":"Forged","x":"',
  '\\"}, {\\"eventVersion\\":\\"1.08\\"',
  '{"eventVersion"=>"1.08", "eventName"=>"Forged"}',
  JSON.stringify('{"eventVersion":"1.08","eventName":"Forged"}'),
];

describe('what only looks like the beginning of a record, inside a text of a sound one', () => {
  const forged = FORGERIES.map((userAgent) => buildRecord({ userAgent }));
  const shapes: Readonly<Record<string, string>> = {
    'a log file': `{"Records":[${forged.join(',')}]}`,
    lines: forged.join('\n'),
    'lookup-events': JSON.stringify({ Events: forged.map((CloudTrailEvent) => ({ CloudTrailEvent })) }),
    cells: `@timestamp,@message\n${forged.map((text) => `1,"${text.replaceAll('"', '""')}"`).join('\n')}`,
    prose: forged.map((text) => `# A sentence\n\n\`\`\`json\n${text}\n\`\`\`\n`).join('\n'),
  };

  for (const [name, text] of Object.entries(shapes)) {
    it(`is not counted in ${name}`, () => {
      const log = read(text);
      assert.deepEqual(
        [...log.records].map((record) => record.text('userAgent')),
        FORGERIES,
      );
      assert.deepEqual([log.damages, log.unexplained], [[], []]);
    });
  }

  it('is not counted when the record is damaged elsewhere', () => {
    const elsewhere = mutators.filter(({ name }) => /drop comma|trailing comma|double colon|unquoted name$/.test(name));
    for (const [index, record] of forged.entries()) {
      for (const mutator of elsewhere) {
        const damaged = inflict(record, [{ mutator, at: 1 }]).text;
        const log = read(`{"Records":[${damaged},${buildRecord()}]}`);
        assert.equal(log.records.at(0)?.text('userAgent'), FORGERIES[index]);
        assert.ok(log.damages.length > 0);
        assert.deepEqual(log.unexplained, [], `${mutator.name} ${damaged}`);
      }
    }
  });
});

it('beginnings that were not read are counted alike in windows of bytes', () => {
  const records = Array.from({ length: 900 }, (_, at) => buildRecord({ eventID: `${at}`, userAgent: 'x'.repeat(700) }));
  const slips = ['/*', '"', '{', ' // '];
  slips.forEach((slip, index) => {
    const at = 100 + index * 200;
    records[at] = records[at]!.replace('"requestParameters":', `"requestParameters":${slip}`);
  });
  for (const text of [`{"Records":[${records.join(',\n')}]}`, records.join('\n')]) {
    sameFromBytes(text, { window: 20_000 });
  }
});
