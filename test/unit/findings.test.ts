import assert from 'node:assert/strict';
import {
  applyEdits,
  FindingIndex,
  findings,
  fixAllEdits,
  fixesFor,
  ignoreEdit,
  read,
  repair,
  type SeverityOf,
} from '../../src/core';
import { buildRecord, logOf } from '../support/buildRecord';

const unpadded = { eventTime: '2018-9-01T00:24:36Z' };

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
    assert.deepEqual(repair(log, off).edits, []);
  });
});

describe('a finding about several places', () => {
  const event = '{"eventName":"PutRule","eventSource":"events.amazonaws.com","a":None,"b":True,"c":[1,False]}';
  const log = read(`[${event}]`);
  const index = new FindingIndex(findings(log));
  const placesAt = (start: number, end = start) =>
    [...index.places({ start, end })].map(({ span }) => log.text.slice(span.start, span.end));

  it('is one finding that knows each of them', () => {
    const [finding] = findings(log).filter(({ code }) => code === 'foreign-literal');
    const shown = finding?.places?.map(({ start, end }) => log.text.slice(start, end));
    assert.deepEqual(shown, ['None', 'True', 'False']);
    assert.match(finding?.message ?? '', /\(3 such literals\)/);
  });

  it('is found at each of them, its ends included, and nowhere else', () => {
    for (const word of ['None', 'True', 'False']) {
      const at = log.text.indexOf(word);
      assert.deepEqual(
        [at, at + 2, at + word.length].map((offset) => placesAt(offset)),
        [[word], [word], [word]],
      );
      assert.deepEqual(
        [...index.gatheredAt({ start: at, end: at })].map(({ code }) => code),
        ['foreign-literal'],
      );
    }
    assert.deepEqual(placesAt(log.text.indexOf('"b"')), []);
    assert.deepEqual([...index.gatheredAt({ start: log.text.indexOf('"b"'), end: log.text.indexOf('"b"') })], []);
    assert.deepEqual(placesAt(0, log.text.length), ['None', 'True', 'False']);
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
    assert.deepEqual(repair(logOf(odd('111122223333'))).edits, []);
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
    const log = logOf(unpadded, {}, unpadded);
    const [first, second, ...others] = findings(log);
    assert.ok(first && second && others.length === 0);
    const found = new FindingIndex([second, first]);
    assert.deepEqual(fixesFor(log.text, found, 'time-not-iso', first.span), first.fixes);
    assert.deepEqual(fixesFor(log.text, found, 'time-not-iso', second.span), second.fixes);
    assert.deepEqual(fixesFor(log.text, found, 'time-not-iso', { start: 0, end: 1 }), []);
    assert.deepEqual(fixesFor(log.text, found, 'no-such-code', first.span), []);
  });

  it('leaves out what the guard refuses', () => {
    const log = logOf(unpadded, {});
    const span = { start: 12, end: log.text.length };
    const lossy = { title: '', edits: [{ span, newText: '' }], preferred: true, changesValue: true };
    const found = new FindingIndex([{ code: 'a', span, severity: 'error', message: '', fixes: [lossy] }]);
    assert.deepEqual(fixesFor(log.text, found, 'a', span), []);
  });

  it('counts what has an obvious fix, of one code, and what has a certain mend, in one place', () => {
    const gap = (text: string) => text.replace(',"awsRegion"', '"awsRegion"');
    const [first, second, third] = findings(
      read(
        `[${gap(buildRecord({ eventID: '11111111-2222-4333-8444-000000000001' }))},${gap(buildRecord({ eventID: '11111111-2222-4333-8444-000000000002' }))},${buildRecord(unpadded)}]`,
      ),
    );
    assert.equal(third?.code, 'time-not-iso');
    assert.ok(first && second);
    const found = new FindingIndex([first, second, third]);
    assert.equal(found.obvious('missing-comma').length, 2);
    assert.equal(found.obvious('time-not-iso').length, 1);
    assert.equal(found.obvious('no-such-code').length, 0);
    const all = { start: 0, end: third.span.end };
    assert.deepEqual(
      [1, 2, 3].map((many) => found.hasCertain(all, many)),
      [true, true, false],
    );
    assert.equal(found.hasCertain({ start: first.span.end + 1, end: second.span.end }, 2), false);
  });
});

describe('fixing all', () => {
  it('corrects no value: that is for somebody to ask for', () => {
    assert.deepEqual(fixAllEdits(logOf(unpadded, {}, unpadded)), []);
  });
});

describe('a repair', () => {
  it('makes all preferred fixes at once, each touching no more than it must', () => {
    const log = logOf(unpadded, {}, unpadded);
    const { edits, removes } = repair(log);
    assert.deepEqual(
      edits.map(({ newText, sources }) => [newText, sources.map(({ code, changesValue }) => [code, changesValue])]),
      ['0', '0'].map((newText) => [newText, [['time-not-iso', true]]]),
    );
    assert.deepEqual(removes, []);
    assert.deepEqual(findings(read(applyEdits(log.text, edits))), []);
  });
});

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
    assert.deepEqual(repair(read(fenced('<!-- cloudtrail-ignore -->\n'))).edits, []);
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
