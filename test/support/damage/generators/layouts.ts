import type { Span } from '../../../../src/core';

/** A document made of the texts of records, and where each of them stands. */
interface LaidOut {
  readonly text: string;
  readonly spans: readonly Span[];
}

/** A shape in which records arrive. */
export interface Layout {
  readonly name: string;
  /** What the text of a record is indented with. */
  readonly indent: number | undefined;
  /** How many records it can hold. */
  readonly most: number;
  lay(records: readonly string[]): LaidOut;
}

type Wrap = (record: string, index: number) => readonly [before: string, inside: string, behind: string];

/** Puts each record between what stands before and behind it. */
function laid(records: readonly string[], [first, between, last]: readonly string[], wrap: Wrap): LaidOut {
  let text = first ?? '';
  const spans: Span[] = [];
  for (const [index, record] of records.entries()) {
    const [before, inside, behind] = wrap(record, index);
    text += (index > 0 ? between : '') + before;
    spans.push({ start: text.length, end: text.length + inside.length });
    text += inside + behind;
  }
  return { text: text + last, spans };
}

const bare: Wrap = (record) => ['', record, ''];
const deeper: Wrap = (record) => ['', record.replaceAll('\n', '\n        '), ''];
const fenced: Wrap = (record) => ['```json\n', record, '\n```\n'];
const inString: Wrap = (record, index) => [
  `{"EventId": "${index}", "ReadOnly": "true", "CloudTrailEvent": "`,
  JSON.stringify(record).slice(1, -1),
  '"}',
];

const layout = (name: string, indent: number | undefined, around: readonly string[], wrap: Wrap, most = 4): Layout => ({
  name,
  indent,
  most,
  lay: (records) => laid(records, around, wrap),
});

export const layouts: readonly Layout[] = [
  layout('one record, indented', 4, ['', '\n', '\n'], bare, 1),
  layout('one record, one line', undefined, ['', '\n', ''], bare, 1),
  layout('S3 log, one line', undefined, ['{"Records":[', ',', ']}'], bare),
  layout('S3 log, indented', 4, ['{\n    "Records": [\n        ', ',\n        ', '\n    ]\n}\n'], deeper),
  layout('NDJSON', undefined, ['', '\n', '\n'], bare),
  layout('lookup-events', undefined, ['{\n  "Events": [\n    ', ',\n    ', '\n  ]\n}\n'], inString),
  layout(
    'prose with fences',
    2,
    ['What the trail shows:\n\n', '\nThen this followed:\n\n', '\nThat is all.\n'],
    fenced,
  ),
];
