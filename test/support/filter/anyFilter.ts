import fc from 'fast-check';

/** Values of every form, those among them that the events of the tests have. */
const texts = [
  's3',
  'S3.amazonaws.com',
  '"CloudWatch Logs"',
  'GetObject',
  'get*',
  '*Object',
  'g*o*t',
  '*',
  '"*Acl"',
  'eu-west-1',
  'deploy*',
  'Deploy',
  '"role Deploy"',
  '"user *"',
  'AccessDenied',
  'failed',
  'true',
  'write',
  '111122223333',
  'arn:aws:s3:::logs*',
  '"a b"',
  'x,y',
  '"\\*"',
  'İ*',
  '203.0.113.7',
  'AWS*',
  '"AWS Internal"',
  '/^get(object|bucket)/',
  '/[0-9]{3}/',
  '/a$/',
  'logs-1',
  'No',
  '*a*b*',
  '100',
  '2021-06-09*',
];

const networks = ['203.0.113.0/24', '0.0.0.0/0', '203.0.113.7/32', '198.51.100.0/23'];
const numbers = ['>5', '>=100', '<100', '<=0.5', '>-1'];
const times = [
  '10:00..10:05',
  '2021-06-09',
  '2021-06-09T10',
  '10:03',
  '2021-06-09T10:00..10:04',
  '..10:02',
  '"2021-06-09 10:01"..',
  '10:04:30..',
  '12:00+02:00..12:03',
];
const moments = ['10:02', '2021-06-09T10:02:00Z', '2021-06-09T12:02:00+02:00', '2021-06-10', '10:03:30.5'];
const presets = [
  'failed',
  'denied',
  'write',
  'sign-in',
  'root',
  'by-aws',
  'iam-change',
  'no-mfa',
  'cross-account',
  'duplicate',
  'damaged',
];
const facetNames = [
  'service',
  'event',
  'identity',
  'session',
  'error',
  'outcome',
  'source',
  'region',
  'account',
  'resource',
  'key',
  'agent',
  'type',
  'category',
  'readonly',
  'hour',
  'file',
  'id',
];
const paths = [
  'requestParameters.bucketName',
  'requestparameters.BUCKETNAME',
  'requestParameters.maxKeys',
  'requestParameters.tags.value',
  'requestParameters.tags.1.key',
  'requestParameters.nested',
  'requestParameters',
  'responseElements',
  'eventName',
  'userIdentity.sessionContext.attributes.mfaAuthenticated',
  'resources.ARN',
  '"no such"',
  'requestParameters."a.b"',
  'additionalEventData.note',
];
const words = [
  'logs',
  '"two words"',
  'GetObject',
  '"null"',
  'true',
  '"says \\"hi\\""',
  'C:\\x',
  '100',
  '"}"',
  '":"',
  'a*b',
  'é',
  '"a\\\\b"',
  'arn:aws:iam::111122223333:role/Deploy',
  '/ASIA[A-Z]+/',
  '/^logs-[12]$/',
  '"tab\there"',
  'n',
];

const one = (from: readonly string[]) => fc.constantFrom(...from);
/** One value, or several in brackets. */
const some = (from: readonly string[]) =>
  fc.oneof(
    { weight: 3, arbitrary: one(from) },
    { weight: 1, arbitrary: fc.array(one(from), { minLength: 1, maxLength: 3 }).map((all) => `(${all.join(', ')})`) },
  );

const listable = texts.map((text) => (text.includes(',') && !/^[/"]/.test(text) ? `"${text}"` : text));
const term = fc.oneof(
  fc.tuple(one(facetNames), some(listable)).map(([name, values]) => `${name}:${values}`),
  some([...networks, '"AWS Internal"', '*']).map((values) => `source:${values}`),
  fc.tuple(one(paths), some([...listable, ...numbers])).map(([path, values]) => `${path}:${values}`),
  some(times.map((time) => (time.startsWith('"') ? '2021-06-09T10:01..' : time))).map((values) => `at:${values}`),
  fc.tuple(one(['after', 'before']), one(moments)).map(([name, moment]) => `${name}:${moment}`),
  some(presets).map((values) => `is:${values}`),
  one(words),
);

/** Sound filters of every shape, as text. */
export const anyFilter: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    term,
    term.map((text) => `-${text}`),
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((all) => all.join(' ')),
    fc.array(tie('node'), { minLength: 2, maxLength: 3 }).map((all) => all.join(' OR ')),
    tie('node').map((text) => `(${text})`),
    tie('node').map((text) => `NOT (${text})`),
  ),
})).node;

/** What stands in filters, sound or not, in any order. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      one([...texts, ...networks, ...numbers, ...times, ...words, ...paths]),
      one([...facetNames, 'is', 'at', 'before'].map((name) => `${name}:`)),
      one(['(', ')', '"', '/', ':', ',', '-', ' ', ' OR ', ' NOT ', 'AND', '\\', '*', '..', '.', '\n']),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 12 },
  )
  .map((all) => all.join(''));
