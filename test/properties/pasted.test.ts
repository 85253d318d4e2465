import assert from 'node:assert/strict';
import { read } from '../../src/core';
import { plainRecord } from '../support/buildRecord';
import { brokenPromise } from '../support/damage/promises';
import { mended, shownRecords } from '../support/damage/shown';

const sound = `${JSON.stringify({ ...plainRecord, requestParameters: { tags: ['a', 'b'], acl: { grant: 'READ' } } }, undefined, 4)}\n`;
const value: unknown = JSON.parse(sound);
const lines = sound.trimEnd().split('\n');

const each = (to: (line: string, index: number) => string) =>
  lines.map((line, index) => `${to(line, index)}\n`).join('');
const quotes = (open: string, close: string) => sound.replace(/"([^"]*)"/g, `${open}$1${close}`);
const damaged = sound.replace('"DescribeMesh",', '"DescribeMesh"');

/** One sound record as people paste it into guides, posts and mails; each must come out as it was. */
const pasted: Readonly<Record<string, string>> = {
  'between shell prompts': `user@host:~$ aws cloudtrail lookup-events\n${sound}user@host:~$ \n`,
  'behind the prompt of PowerShell': `PS C:\\Users\\me> Get-CTEvent\n${sound}`,
  'behind the head of a log line': `2024-05-14T09:31:07.000Z INFO Received event: ${damaged}`,
  'in prose': `The following example shows a log entry.\n\n${damaged}\nFor more information, see the guide.\n`,
  'as a variable': `event = ${damaged}`,
  'as a constant': `const event = ${damaged.trimEnd()};\n`,
  'behind a label': `ARN: arn:aws:s3:::x\nEvent:\n${damaged}`,
  'in the tags of HTML': `<pre><code>${damaged}</code></pre>\n`,
  'as HTML entities': sound.replaceAll('"', '&quot;'),
  'in a list of Markdown': `* Event:\n\n${each((line) => `    ${line}`)}`,
  'as a quotation in Markdown': `Look:\n\n${damaged.trimEnd().replace(/^/gm, '> ')}\n`,
  'with line numbers and colons': each((line, index) => `${index + 1}: ${line}`),
  'with line numbers and dots': each((line, index) => `${String(index + 1).padStart(3)}. ${line}`),
  'with line numbers': each((line, index) => `${String(index + 1).padStart(3)}  ${line}`),
  'as added lines of a diff': each((line) => `+${line}`),
  'as a cell of CSV': `"${sound.replaceAll('"', '""')}"\n`,
  'between shell quotation marks': `echo '${sound.trimEnd()}' | jq .\n`,
  'with typographic marks': quotes('“', '”'),
  'with closing marks only': quotes('”', '”'),
  'with German marks': quotes('„', '“'),
  'with single typographic marks': quotes('‘', '’'),
  'with single marks': sound.replaceAll('"', "'").replaceAll('null', 'None').replaceAll('true', 'True'),
  'as JavaScript': sound.replace(/"(\w+)":/g, '$1:').replaceAll('"', "'"),
  'as YAML, nearly': sound.replace(/"(\w+)":/g, '$1:').replaceAll(',\n', '\n'),
  'as Ruby': sound.replaceAll('": ', '" => ').replaceAll('null', 'nil'),
  'as Ruby with symbols': sound.replace(/"(\w+)": /g, ':$1 => ').replaceAll('null', 'nil'),
  'with equals signs': sound.replaceAll('": ', '" = '),
  'without commas': sound.replaceAll(',\n', '\n'),
  'without commas, from Windows': sound.replaceAll(',\n', '\n').replaceAll('\n', '\r\n'),
  'with semicolons': sound.replaceAll(',\n', ';\n'),
  'with tabs and no-break spaces': sound.replaceAll('    ', '\t').replaceAll(': ', ':\u00a0'),
  'with zero-width spaces': sound
    .replace('"eventName"', '\u200b"eventName"')
    .replace('"awsRegion"', '"awsRegion"\u200b'),
  'with callouts': sound.replace('"DescribeMesh",', '"DescribeMesh", (1)').replace('"us-west-2",', '"us-west-2", <2>'),
  'with circled numbers': sound.replace('"DescribeMesh",', '"DescribeMesh", ①'),
  'with arrows': sound.replace('"DescribeMesh",', '"DescribeMesh",   <-- the action'),
  'with a sentence inside': sound.replace('    "eventName"', '    This is what was called:\n    "eventName"'),
  'with a value in bold type': sound.replace('"DescribeMesh"', '**"DescribeMesh"**'),
  'with a member in bold type': sound.replace('"eventName": "DescribeMesh"', '**"eventName": "DescribeMesh"**'),
  'with a value in tags': sound.replace('"DescribeMesh"', '<b>"DescribeMesh"</b>'),
  'with escaped brackets': sound
    .replace('[', '\\[')
    .replace(']', '\\]')
    .replace('{\n        "type"', '\\{\n        "type"'),
  'with a link for a text': sound.replace('"appmesh.amazonaws.com"', 'appmesh.amazonaws.com'),
  'with a time of MongoDB': sound.replace('"2021-06-09T23:09:46Z"', 'ISODate("2021-06-09T23:09:46Z")'),
  'with a bare time': sound.replace('"2021-06-09T23:09:46Z"', '2021-06-09T23:09:46Z'),
  'in two braces': `{${sound.trimEnd()}}\n`,
  'with dots behind it': `${sound.trimEnd()},\n  ... more events\n`,
};

/** What stands for a value that the author did not want to show: it must come out as text. */
const hidden = [
  '<account-id>',
  '[REDACTED]',
  'REDACTED',
  'xxxxxxxxxxxx',
  'xxx.xxx.xxx.xxx',
  '***',
  '$(IP)',
  '%IP%',
  '{{source_ip}}',
];
/** What stands for entries left out. */
const leftOut = ['<snip>', '--- snip ---', '...', '…', 'etc.', '[...]'];

describe('a sample as people paste it', () => {
  for (const [name, text] of Object.entries(pasted)) {
    it(`loses nothing ${name}`, () => {
      assert.deepEqual(shownRecords(read(text)), [value], mended(read(text)));
      assert.equal(brokenPromise(text), undefined);
    });
  }

  for (const words of hidden) {
    it(`keeps ${words} in place of a value`, () => {
      const text = sound.replace('"192.0.2.92"', words);
      assert.deepEqual(shownRecords(read(text)), [{ ...(value as object), sourceIPAddress: words }]);
      assert.equal(brokenPromise(text), undefined);
    });
  }

  for (const words of leftOut) {
    it(`takes ${words} for entries left out`, () => {
      const text = sound.replace(/"acl"/, `${words}\n        "acl"`);
      assert.deepEqual(shownRecords(read(text)), [value], mended(read(text)));
      assert.equal(brokenPromise(text), undefined);
    });
  }
});
