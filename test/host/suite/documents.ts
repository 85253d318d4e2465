/** A finding that a document must show: its code, and the text that it underlines with the unique text before it. */
export interface ExpectedFinding {
  readonly code: string;
  readonly before: string;
  readonly covers: string;
}

/** One of the five documents that the extension grew from. */
export interface SeedDocument {
  /** In `test/fixtures/seeds`: the same records with the same malformations, in prose of our own. */
  readonly fixture: string;
  /** The page as it was published, where it is at hand. */
  readonly original: string;
  /** The `eventName` of every record, in order. */
  readonly events: readonly string[];
  /** What is wrong: errors and warnings. */
  readonly findings: readonly ExpectedFinding[];
  /** Codes of the remarks that the Problems panel leaves out, in text order. */
  readonly hints?: readonly string[];
}

const unpadded = '"2018-9-01T00:24:36Z"';

export const seedDocuments: readonly SeedDocument[] = [
  {
    fixture: 'app-mesh-connection.txt',
    original: '000_4d97e7eaa852b435.txt',
    events: ['StreamAggregatedResources'],
    findings: [],
  },
  {
    fixture: 'app-mesh.md',
    original: '001_4b8e0e3de3750dbd.txt',
    events: ['CreateMesh', 'StreamAggregatedResources'],
    findings: [{ code: 'missing-opening-quote', before: '"recipientAccountId": ', covers: '123456789012"' }],
  },
  {
    fixture: 'cloud-map.txt',
    original: '002_8e7fe6969ca6de73.txt',
    events: ['CreatePublicDnsNamespace'],
    findings: [],
  },
  {
    fixture: 'cloudwatch.txt',
    original: '003_5f77f3942149de7c.txt',
    events: ['PutMetricAlarm', 'PutRule', 'CreateExportTask', 'DescribeCanaries', 'UpdateCanary', 'GetCanaryRuns'],
    findings: [{ code: 'placeholder', before: '', covers: '..additional entries' }],
    // Three samples name a role of IAM where STS is meant, and an issuer of another account.
    hints: ['assumed-role-arn', 'arn-account', 'assumed-role-arn', 'arn-account', 'assumed-role-arn', 'arn-account'],
  },
  {
    fixture: 'x-ray.txt',
    original: '004_daaa327b384519d9.txt',
    events: ['GetEncryptionConfig'],
    findings: [
      { code: 'hash-rocket', before: '"eventVersion"', covers: '=>' },
      { code: 'time-not-iso', before: '"creationDate"=>', covers: unpadded },
      { code: 'time-not-iso', before: '"eventTime"=>', covers: unpadded },
    ],
  },
];

/** The samples in a document: fenced in Markdown, else one line each. */
export function samplesOf(text: string): string[] {
  const fenced = [...text.matchAll(/^```\w*\n([\s\S]*?)^```/gm)].map(([, sample]) => sample ?? '');
  return fenced.length > 0 ? fenced : text.split('\n').filter((line) => line.startsWith('{'));
}

/** Everything that the author of a sample wrote between quotation marks, and every number: what no repair may lose. */
export function valuesIn(sample: string): string[] {
  return sample.match(/[\w:/.@+-]*\w[\w:/.@+-]*/g)?.filter((word) => word !== 'nil' && word !== 'null') ?? [];
}
