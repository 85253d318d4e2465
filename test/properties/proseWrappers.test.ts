import assert from 'node:assert/strict';
import { read } from '../../src/core/read/read';
import { plainRecord } from '../support/buildRecord';
import { shownRecords } from '../support/damage/shown';

const other = { ...plainRecord, eventName: 'CreateMesh' };
const languages = [
  '',
  'json',
  'js',
  'ts',
  'python',
  'yaml',
  'hcl',
  'go',
  'java',
  'terraform',
  'diff',
  'xml',
  '{.json}',
];
const labels = [
  'Events:',
  'Records:',
  'Output:',
  'Example event record:',
  'CloudTrailEvent:',
  'detail:',
  'Event',
  '#### Event',
];

/** What stands around a sample in prose, with the sample at `@`. */
const around: readonly string[] = [
  'The trail shows `@`, as expected.',
  'The trail shows ``@``, as expected.',
  '`@`',
  '`` @ ``',
  '`eventName` and `@` and `{"a": 1` and {"b".',
  'See (@).',
  '> @',
  '<pre>@</pre>',
  '<code>@</code> and more',
  'Output: @',
  'detail: @',
  "aws lambda invoke --payload '@' out.json",
  '    @',
  'Name | Event\n--- | ---\nfirst | @',
  '| first | @ | last |',
  '| @ |',
  '```@```',
  'First.\n\n```\n@\n```\n\nThen `gzip({"Records":[...]})`, and\n\n```\nplain\n```',
  ...languages.flatMap((language) => [`\`\`\`${language}\n@\n\`\`\``, `Text.\n\n~~~${language}\n@\n~~~\n\nMore.`]),
  ...['js', 'python', 'hcl'].map((language) => `\`\`\`${language}\nevent = @;\n\`\`\``),
  ...labels.flatMap((label) => [`${label}\n@`, `Text.\n\n${label}\n\n@\n\nMore.`]),
  ...['- ', '* ', '+ ', '• ', '1. ', '2) ', '- Event: '].flatMap((bullet) => [
    `${bullet}@`,
    `${bullet}@\n${bullet}text`,
  ]),
];

/** The same for samples on several lines. */
const compact: Readonly<Record<string, readonly [string, readonly unknown[]]>> = {
  'an event': [JSON.stringify(plainRecord), [plainRecord]],
  'a log file': [JSON.stringify({ Records: [plainRecord, other] }), [plainRecord, other]],
  'an array': [JSON.stringify([plainRecord, other]), [plainRecord, other]],
};

describe('sound samples in prose', () => {
  for (const [what, [json, values]] of Object.entries(compact)) {
    it(`are read whole, with nothing to report: ${what}`, () => {
      for (const words of around) {
        for (const text of [words.replace('@', () => json), `${words.replace('@', () => json)}\n`]) {
          const log = read(text);
          assert.deepEqual(shownRecords(log), values, words);
          assert.deepEqual([log.damages, log.unexplained], [[], []], words);
        }
      }
    });
  }

  it('are read whole on lines of their own', () => {
    const indented = JSON.stringify(plainRecord, undefined, 2);
    for (const words of around.filter((one) => /(?:^|\n)@(?:$|\n)/.test(one))) {
      const log = read(words.replace('@', () => indented));
      assert.deepEqual([shownRecords(log), log.damages, log.unexplained], [[plainRecord], [], []], words);
    }
  });
});
