import assert from 'node:assert/strict';
import {
  applyEdits,
  FindingIndex,
  findings,
  findingsSlices,
  fixAllEdits,
  fixesFor,
  fixSampleEdits,
  ignoreEdit,
  read,
  type SeverityOf,
} from '../../src/core';
import { composeEdits } from '../../src/core/findings/composeEdits';
import { buildRecord, logOf } from '../support/buildRecord';

const unpadded = { eventTime: '2018-9-01T00:24:36Z' };

describe('composeEdits', () => {
  it('lets a second edit fall into text that the first one wrote', () => {
    const first = [{ span: { start: 1, end: 2 }, newText: 'xyz' }];
    const second = [{ span: { start: 2, end: 3 }, newText: '' }];
    assert.deepEqual(composeEdits(3, first, second), [{ span: { start: 1, end: 2 }, newText: 'xz' }]);
  });
});

describe('findings', () => {
  it('are silent on an unremarkable log and on text that is none', () => {
    assert.deepEqual(findings(logOf({}, {})), []);
    assert.deepEqual(findings(read('{"name":"not a log"}')), []);
    assert.deepEqual(findings(read('')), []);
  });

  it('take severities from the settings, and nothing that is off', () => {
    const log = logOf(unpadded);
    const asHint: SeverityOf = () => 'hint';
    const off: SeverityOf = (code, standard) => (code === 'time-not-iso' ? 'off' : standard);
    assert.deepEqual(
      findings(log, asHint).map(({ severity }) => severity),
      ['hint'],
    );
    assert.deepEqual(findings(log, off), []);
    assert.deepEqual(fixAllEdits(log, off), []);
  });

  it('come in slices with the same content, a few records each', () => {
    const log = logOf(...Array.from({ length: 60 }, () => unpadded));
    const slices = [...findingsSlices(log)];
    assert.ok(slices.length > 2);
    assert.deepEqual(slices.flat(), findings(log));
  });
});

describe('findings about samples of documentation', () => {
  const odd = (account: string) => ({
    recipientAccountId: account,
    sourceIPAddress: '18.204.7.99',
    userIdentity: { type: 'AWSService', invokedBy: 'ecs.amazonaws.com' },
    eventSource: 'ECS.amazonaws.com',
  });

  it('are hints where the form alone is odd, and nothing changes without being asked for', () => {
    const real = findings(logOf(odd('218374650912')));
    assert.deepEqual(
      real.map(({ severity, fixes }) => [severity, fixes[0]?.preferred]),
      [['warning', true]],
    );
    const sample = findings(logOf(odd('111122223333')));
    assert.deepEqual(
      sample.map(({ severity, fixes }) => [severity, fixes[0]?.preferred]),
      [['hint', false]],
    );
    assert.deepEqual(fixAllEdits(logOf(odd('111122223333'))), []);
  });

  it('are what they are where the notation is wrong', () => {
    assert.deepEqual(
      findings(logOf({ readOnly: 'true' })).map(({ severity }) => severity),
      ['error'],
    );
  });
});

describe('fixesFor', () => {
  it('finds the fixes of a finding by code and place', () => {
    const [first, second, ...others] = findings(logOf(unpadded, {}, unpadded));
    assert.ok(first && second && others.length === 0);
    const found = new FindingIndex([second, first]);
    assert.deepEqual(fixesFor(found, 'time-not-iso', first.span), first.fixes);
    assert.deepEqual(fixesFor(found, 'time-not-iso', second.span), second.fixes);
    assert.deepEqual(fixesFor(found, 'time-not-iso', { start: 0, end: 1 }), []);
    assert.deepEqual(fixesFor(found, 'no-such-code', first.span), []);
  });

  it('counts what has an obvious mend, of one code and in one place', () => {
    const [first, second] = findings(logOf(unpadded, {}, unpadded));
    assert.ok(first && second);
    const found = new FindingIndex([first, second]);
    assert.equal(found.obvious('time-not-iso').length, 2);
    assert.equal(found.obvious('no-such-code').length, 0);
    const all = { start: 0, end: second.span.end };
    assert.deepEqual(
      [1, 2, 3].map((many) => found.hasObvious(all, many)),
      [true, true, false],
    );
    assert.equal(found.hasObvious({ start: first.span.end + 1, end: second.span.end }, 2), false);
  });
});

describe('fixAllEdits', () => {
  it('makes all preferred fixes at once, each touching no more than it must', () => {
    const log = logOf(unpadded, {}, unpadded);
    const edits = fixAllEdits(log);
    assert.deepEqual(
      edits.map(({ newText }) => newText),
      ['0', '0'],
    );
    assert.deepEqual(findings(read(applyEdits(log.text, edits))), []);
  });
});

describe('fixSampleEdits', () => {
  it('mends one sample of a document and leaves the others alone', () => {
    const broken = buildRecord(unpadded).replace('"my-mesh"', 'my-mesh"');
    const text = `First a damaged sample.\n\nIt lacks a quotation mark.\n\nHere it is:\n\n${broken}\n\nand then another one of the same kind.\n\n${broken}\n\nThat is all.\n`;
    const log = read(text);
    assert.equal(log.containers.length, 2);
    const mended = applyEdits(text, fixSampleEdits(log, log.containers[1]!.span.start));
    const { start } = log.containers[1]!.span;
    assert.equal(mended.slice(0, start), text.slice(0, start));
    const [first, second] = [0, 1].map((index) => findingsIn(mended, index));
    assert.equal(first!.length, 2);
    assert.equal(second!.length, 0);
    assert.deepEqual(fixSampleEdits(log, 0), []);
  });
});

function findingsIn(text: string, index: number) {
  const log = read(text);
  const { start, end } = log.containers[index]!.span;
  return findings(log).filter((finding) => start <= finding.span.start && finding.span.end <= end);
}

describe('comments that ask for silence', () => {
  const fenced = (comment: string) =>
    `# Logging\n\nOne.\n\nTwo.\n\nThree.\n\n${comment}\`\`\`\n${buildRecord(unpadded)}\n\`\`\`\n\nMore prose.\n`;

  it('silence the codes they name, or all, in the sample that follows', () => {
    assert.equal(findings(read(fenced(''))).length, 1);
    assert.equal(findings(read(fenced('<!-- cloudtrail-ignore -->\n'))).length, 0);
    assert.equal(findings(read(fenced('<!-- cloudtrail-ignore: arn-form, time-not-iso -->\n'))).length, 0);
    assert.equal(findings(read(fenced('<!-- cloudtrail-ignore: arn-form -->\n'))).length, 1);
  });

  it('mend nothing that they silence', () => {
    assert.deepEqual(fixAllEdits(read(fenced('<!-- cloudtrail-ignore -->\n'))), []);
  });

  it('do not count inside a log, where anybody could have written them', () => {
    const log = logOf({ ...unpadded, userAgent: '<!-- cloudtrail-ignore -->' });
    assert.equal(findings(log).length, 1);
  });

  it('are written before the fence by an edit', () => {
    const log = read(fenced(''));
    const [finding] = findings(log);
    const edit = ignoreEdit(log, finding!.code, finding!.span.start);
    const after = applyEdits(log.text, edit ? [edit] : []);
    assert.equal(after, fenced('<!-- cloudtrail-ignore: time-not-iso -->\n'));
    assert.deepEqual(findings(read(after)), []);
    assert.equal(ignoreEdit(log, 'x', 0), undefined);
  });
});
