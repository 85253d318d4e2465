import assert from 'node:assert/strict';
import { applyEdits, drain, read, repair, repairView } from '../../src/core';
import { fixture, fixtureNames } from '../support/fixtures';

/** What a repair of a text looks like. */
function viewOf(text: string) {
  const { edits } = repair(read(text));
  return { edits, view: drain(repairView(text, edits)) };
}

const bare = (text: string) => text.replace(/\s/g, '');

describe('the view of a repair', () => {
  it('gives each entry of a sample on one long line a line of its own, on both sides', () => {
    const text = fixture('seeds', 'x-ray.txt') ?? '';
    const { edits, view } = viewOf(text);
    assert.ok(view.laidOut);
    assert.equal(bare(view.before), bare(text));
    const [before, after] = [view.before, view.after].map((side) => side.split('\n'));
    assert.equal(before?.length, after?.length);
    assert.ok(before?.includes('  "requestParameters"=>nil,'));
    assert.ok(after?.includes('  "requestParameters": null,'));
    // Every change is in sight: on a line that differs.
    const differ = before?.filter((line, index) => line !== after?.[index]).length ?? 0;
    assert.ok(differ > 20 && differ <= edits.length, `${differ} lines, ${edits.length} changes`);
    assert.ok(Math.max(...(after?.map((line) => line.length) ?? [])) < 200);
  });

  it('changes as many places as the findings tell of', () => {
    const log = read(fixture('seeds', 'x-ray.txt') ?? '');
    const { edits } = repair(log);
    const ofRuby = edits.filter(({ sources }) => sources.some(({ code }) => code === 'hash-rocket'));
    const [{ message } = { message: '' }] = log.damages;
    assert.equal(ofRuby.length, 29);
    assert.match(message, /^Ruby hash syntax \(29 places\)/);
  });

  it('leaves a text alone whose lines can be compared', () => {
    const text = fixture('seeds', 'app-mesh.md') ?? '';
    const { view } = viewOf(text);
    assert.equal(view.laidOut, false);
    assert.equal(view.before, text);
  });

  it('keeps the marks at what they are about, and shows what is removed on the left only', () => {
    const text = `{"eventVersion":"1.08","eventSource":"s3.amazonaws.com","eventTime":"2018-9-01T00:24:36Z", whatever "eventName":"GetObject","awsRegion":"eu-west-1","requestParameters":{"key":"${'k'.repeat(120)}",},"responseElements":{}}`;
    const { view } = viewOf(text);
    assert.ok(view.laidOut);
    assert.ok(view.before.includes('whatever') && !view.after.includes('whatever'));
    const time = view.marks.find(({ changesValue }) => changesValue);
    const around = view.after.slice((time?.span.start ?? 0) - 20, (time?.span.end ?? 0) + 20);
    assert.match(around, /"2018-09-01T00/);
    const gone = view.marks.find(({ removed }) => removed !== undefined);
    assert.match(view.after.slice((gone?.span.start ?? 0) - 30, gone?.span.end), /36Z",\s*$/);
    assert.ok(view.after.includes('"responseElements":{}'));
  });

  it('keeps the line ends that a text has', () => {
    const { view } = viewOf(
      `A sample:\r\n\r\n${(fixture('seeds', 'x-ray.txt') ?? '').replace(/^[^{]*/, '').replaceAll('\n', '\r\n')}`,
    );
    assert.ok(view.laidOut);
    assert.equal(/[^\r]\n/.test(view.after), false);
  });

  for (const code of fixtureNames('damages')) {
    it(`adds nothing but white space to what is damaged: ${code}`, () => {
      for (const name of fixtureNames(`damages/${code}`).filter((one) => !one.includes('.fixed.'))) {
        const text = (fixture('damages', code, name) ?? '').replace(/[«»]/g, '').replace(/\r?\n[ \t]*/g, ' ');
        const { edits, view } = viewOf(text);
        assert.equal(bare(view.before), bare(text), name);
        assert.equal(bare(view.after), bare(applyEdits(text, edits)), name);
        for (const { span } of view.marks) {
          assert.ok(span.start <= span.end && span.end <= view.after.length, name);
        }
      }
    });
  }
});
