import { type Finding, findings, read } from '../../src/core';
import { type Json, plainRecord } from '../support/buildRecord';
import { assertGolden } from '../support/golden';

const VALUES: readonly Json[] = [
  null,
  '',
  ' x ',
  'None',
  true,
  'false',
  7,
  123456789012,
  '2024-5-1 10:00',
  '<redacted>',
  'arn:aws:iam::1:user/x',
  '10.0.0.300',
  'S3.amazonaws.com',
  'a'.repeat(300),
  ['x'],
  {},
  { a: 1 },
];

/** The plain record with one value, of its own or of its caller, replaced. */
function* oddRecords(): Generator<readonly [what: string, text: string]> {
  for (const name of Object.keys(plainRecord)) {
    for (const value of VALUES) {
      yield [`${name}: ${shown(value)}`, JSON.stringify({ ...plainRecord, [name]: value })];
    }
  }
  const { userIdentity } = plainRecord;
  for (const name of Object.keys(userIdentity)) {
    for (const value of VALUES) {
      const odd = { ...plainRecord, userIdentity: { ...userIdentity, [name]: value } };
      yield [`userIdentity.${name}: ${shown(value)}`, JSON.stringify(odd)];
    }
  }
}

function shown(value: Json): string {
  return JSON.stringify(value).slice(0, 40);
}

function told({ code, severity, message, fixes }: Finding, text: string): string {
  const mends = fixes.map(
    ({ title, edits }) =>
      ` → ${title}: ${edits.map(({ span, newText }) => `${text.slice(span.start, span.end)} ⇒ ${newText}`)}`,
  );
  return `- ${code}, ${severity}: ${message}${mends.join('')}\n`;
}

describe('odd values', () => {
  it('are found as reviewed, field by field', () => {
    const sections = [...oddRecords()].map(([what, text]) => {
      const found = findings(read(text)).map((finding) => told(finding, text));
      return found.length > 0 ? `${what}\n${found.join('')}` : `${what}: nothing\n`;
    });
    assertGolden('messages', 'odd-values.golden.md', sections.join(''));
  });
});
