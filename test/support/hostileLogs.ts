import { buildRecord } from './buildRecord';

/** A record that is no sample, so that rules look at it as at any other; `index` makes its id. */
function record(index: number, overrides: Parameters<typeof buildRecord>[0] = {}): string {
  const account = '218374650912';
  return buildRecord({
    userIdentity: { type: 'IAMUser', arn: `arn:aws:iam::${account}:user/mary`, accountId: account, userName: 'mary' },
    recipientAccountId: account,
    sourceIPAddress: '18.204.7.99',
    eventID: `b096d5b7-dcf2-4399-998b-${String(index).padStart(12, '0')}`,
    ...overrides,
  });
}

/** A log file of some length whose records all are what `make` makes. */
function logOf(make: (index: number) => string): (length: number) => string {
  const one = make(0).length + 2;
  return (length) =>
    `{"Records":[${Array.from({ length: Math.ceil(length / one) }, (_, index) => make(index)).join(',\n')}]}`;
}

/** One record with something repeated to some length at the place of `"HERE"`. */
function inRecord(overrides: Parameters<typeof buildRecord>[0], repeat: (count: number) => string, each: number) {
  const text = record(0, overrides);
  return (length: number) => `{"Records":[${text.replace('"HERE"', repeat(Math.ceil(length / each)))}]}`;
}

const members = (name: (index: number) => string) => (count: number) =>
  `{${Array.from({ length: count }, (_, index) => `${JSON.stringify(name(index))}:1`).join(',')}}`;

const letters = (index: number) => String.fromCharCode(97 + (index % 26), 97 + (Math.floor(index / 26) % 26));

const misspelt = (count: number) => members((index) => `awsRegio${letters(index)}`)(count).slice(1, -1);

/** Logs that could be costly to check: `length` characters, about, of one kind of trouble. */
export const hostileLogs: Readonly<Record<string, (length: number) => string>> = {
  'Ruby hashes': logOf((index) => record(index).replaceAll('":', '"=>')),
  'Ruby hashes line by line': (length) =>
    Array.from({ length: Math.ceil(length / 900) }, (_, index) => record(index).replaceAll('":', '"=>')).join('\n'),
  'missing commas': logOf((index) => record(index).replace(',"eventName', '"eventName')),
  'missing quotation marks': logOf((index) => record(index).replace('"DescribeMesh"', '"DescribeMesh')),
  'records with something left out': logOf((index) => record(index).replace('"eventName":"DescribeMesh"', '...')),
  'damaged records in strings': (length) =>
    `{"Events":[${Array.from({ length: Math.ceil(length / 1000) }, (_, index) => `{"CloudTrailEvent":${JSON.stringify(record(index).replace('","', '""'))}}`).join(',')}]}`,
  'damaged samples in prose': (length) =>
    Array.from(
      { length: Math.ceil(length / 900) },
      (_, index) => `Some words, <!-- cloudtrail-ignore: x -->.\n\n${record(index).replace('","', '""')}\n`,
    ).join('\n'),
  'comments that ask for silence': (length) =>
    `${'x <!-- cloudtrail-ignore: a, b -->\n'.repeat(Math.ceil(length / 35))}${record(0)}\n\nwords\n`,
  'wrong account ids': logOf((index) => record(index, { recipientAccountId: '5' })),
  'times of two forms': logOf((index) => record(index, { eventTime: index % 2 ? '2021-06-09 23:09' : '9 June 2021' })),
  'one event again and again': logOf(() => record(1)),
  'names that are misspelt': (length) =>
    `{"Records":[{${misspelt(Math.ceil(length / 15))},${record(0).slice(1).replace('"awsRegion"', '"x"')}]}`,
  'names that nobody knows': inRecord(
    { responseElements: null, x: 'HERE' },
    members((index) => `eventTyp${letters(index)}${index}`),
    20,
  ),
  'one name again and again': inRecord(
    { x: 'HERE' },
    members(() => 'a'),
    6,
  ),
  'resources of the wrong type': inRecord(
    { resources: 'HERE' },
    (count) => `[${Array.from({ length: count }, () => '{"ARN":1,"accountId":"5"}').join(',')}]`,
    26,
  ),
  'digits for an account': inRecord({ recipientAccountId: 'HERE' }, (count) => `"${'1'.repeat(count)}"`, 1),
  'digits and a letter for an account': inRecord(
    { recipientAccountId: 'HERE' },
    (count) => `"${'1'.repeat(count)}x"`,
    1,
  ),
  'blanks and dashes for an account': inRecord(
    { recipientAccountId: 'HERE' },
    (count) => `"${'- '.repeat(count)}x"`,
    2,
  ),
  'colons for an ARN': inRecord({ resources: [{ ARN: 'HERE' }] }, (count) => `"arn${': '.repeat(count)}"`, 2),
  'blanks for an ARN': inRecord({ resources: [{ ARN: 'HERE' }] }, (count) => `"${' '.repeat(count)}:"`, 1),
  'dots for a source': inRecord({ eventSource: 'HERE' }, (count) => `"${'a.'.repeat(count)}!"`, 2),
  'dashes for a Region': inRecord({ awsRegion: 'HERE' }, (count) => `"us${'-a'.repeat(count)}!"`, 2),
  'dots for an address': inRecord({ sourceIPAddress: 'HERE' }, (count) => `"${'1.'.repeat(count)}x"`, 2),
  'colons for an address': inRecord({ sourceIPAddress: 'HERE' }, (count) => `"${'1:'.repeat(count)}%x"`, 2),
  'a fraction for a time': inRecord({ eventTime: 'HERE' }, (count) => `"2021-06-09T23:09:46.${'1'.repeat(count)}x"`, 1),
  'blanks for a time': inRecord({ eventTime: 'HERE' }, (count) => `"2021${' '.repeat(count)}x"`, 1),
  'words for an id': inRecord({ eventID: 'HERE' }, (count) => `"${'a-'.repeat(count)}1"`, 2),
  'brackets in a value': inRecord({ requestParameters: 'HERE' }, (count) => '['.repeat(count) + ']'.repeat(count), 2),
  'objects in a value': inRecord(
    { requestParameters: 'HERE' },
    (count) => `${'{"a":'.repeat(count)}1${'}'.repeat(count)}`,
    6,
  ),
};
