import assert from 'node:assert/strict';
import { read } from '../../../src/core';
import { leftoverOf } from '../../../src/core/read/leftover';
import { buildRecord } from '../../support/buildRecord';

const record = buildRecord();

/** One record of which three fields say what CloudTrail's say, and one holds an object. */
const notations: Readonly<Record<string, string>> = {
  EDN: '{:eventVersion "1.08", :userIdentity {:type "Root"}, :eventTime "2024-03-01T09:30:00Z", :eventSource "sqs.amazonaws.com", :eventName "CreateQueue", :responseElements nil}',
  'lines of EDN':
    '[{:eventVersion "1.08"\n  :userIdentity {:type "Root"}\n  :eventTime "2024-03-01T09:30:00Z"\n  :eventSource "sqs.amazonaws.com"\n  :eventName "CreateQueue"}]',
  Go: '{"eventVersion":"1.08", "userIdentity":map[string]interface {}{"type":"Root"}, "eventTime":"2024-03-01T09:30:00Z", "eventSource":"sqs.amazonaws.com", "eventName":"CreateQueue"}',
  Lua: '{\n  ["eventVersion"] = "1.08",\n  ["userIdentity"] = { ["type"] = "Root" },\n  ["eventTime"] = "2024-03-01T09:30:00Z",\n  ["eventSource"] = "sqs.amazonaws.com",\n  ["eventName"] = "CreateQueue"\n}',
  TOML: '[[Records]]\neventVersion = "1.08"\neventTime = "2024-03-01T09:30:00Z"\neventSource = "sqs.amazonaws.com"\neventName = "CreateQueue"\n\n[Records.userIdentity]\ntype = "Root"',
};

describe('a record in a notation that is not read', () => {
  for (const [name, text] of Object.entries(notations)) {
    const whole = name === 'Go' ? `map[string]interface {}${text}` : text;
    const texts = {
      alone: whole,
      'twice in a file': `${whole}\n\n${whole}\n`,
      'among events': `${record}\n${whole}\n${record}\n`,
    };
    for (const [where, written] of Object.entries(texts)) {
      it(`is counted, and nothing is mended in it: ${name}, ${where}`, () => {
        const log = read(written);
        assert.deepEqual(log.damages, []);
        assert.equal(log.records.length, where === 'among events' ? 2 : 0);
        assert.equal(leftoverOf(log).events, where === 'twice in a file' ? 2 : 1);
      });
    }
  }
});

describe('what stands behind tables of TOML', () => {
  it('is read, also behind an empty line, an event in a list among it', () => {
    for (const text of [record, `[${record}]`]) {
      const log = read(`${notations.TOML}\n\n${text}\n`);
      assert.equal(log.records.length, 1);
      assert.equal(leftoverOf(log).events, 1);
    }
  });
});

describe('what looks like a notation that is not read', () => {
  it('is read where it is one that is', () => {
    const ruby = '{:eventVersion => "1.08", :eventName => "CreateQueue", :eventTime => "2024-03-01T09:30:00Z"}';
    const equals =
      '{Records = [{eventVersion = "1.08", eventName = "CreateQueue", eventTime = "2024-03-01T09:30:00Z"}]}';
    const php = '["eventVersion" => "1.08", "eventName" => "CreateQueue", "eventTime" => "2024-03-01T09:30:00Z"]';
    for (const text of [ruby, equals, php]) {
      assert.equal(read(text).records.at(0)?.text('eventName'), 'CreateQueue', text);
    }
  });
});
