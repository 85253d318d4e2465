import assert from 'node:assert/strict';
import { drain, outlineOf, read } from '../../src/core';
import { buildRecord } from '../support/buildRecord';
import { fixture } from '../support/fixtures';
import { around, folds } from '../support/structure';

type Items = ReturnType<
  typeof drain<ReturnType<typeof outlineOf> extends Generator<unknown, infer T> ? T : never>
>['events'];

function outline(text: string, most = 1000) {
  return drain(outlineOf(read(text), most));
}

/** Names and details, indented by level. */
function lines(items: Items, depth = 0): string[] {
  return items.flatMap(({ name, detail, children }) => [
    `${'  '.repeat(depth)}${name}${detail && ` = ${detail}`}`,
    ...lines(children, depth + 1),
  ]);
}

describe('outlineOf', () => {
  const request = { list: [{ a: 1 }, 'x'], big: 1 };

  it('shows events by their sentence, and under it what they hold', () => {
    const [event] = outline(buildRecord({ requestParameters: request })).events;
    assert.match(event!.name, /^User Mary_Major read mesh in App Mesh/);
    const shown = lines(event!.children);
    assert.deepEqual(shown.slice(0, 3), ['eventVersion = 1.08', 'userIdentity', '  type = IAMUser']);
    assert.deepEqual(shown.slice(shown.indexOf('requestParameters')).slice(0, 6), [
      'requestParameters',
      '  list',
      '    0',
      '      a = 1',
      '    1 = x',
      '  big = 1',
    ]);
  });

  it('names a role without its session, which would be all that a narrow view shows', () => {
    const arn = 'arn:aws:sts::111122223333:assumed-role/maintenance/a-session-with-a-long-name';
    const [event] = outline(buildRecord({ userIdentity: { type: 'AssumedRole', arn } })).events;
    assert.match(event!.name, /^Role maintenance read mesh/);
  });

  it('shows a number as it is written', () => {
    const text = buildRecord({ requestParameters: request }).replace('"big":1', '"big":12345678901234567890.10');
    const fields = outline(text).events[0]!.children;
    const parameters = fields.find(({ name }) => name === 'requestParameters');
    assert.equal(parameters!.children[1]!.detail, '12345678901234567890.10');
  });

  it('selects the name of an event, whether it is sound, damaged, in a string or in a row', () => {
    const selected = (text: string) =>
      outline(text).events.map(({ selection, span }) => {
        assert.ok(span.start <= selection.start && selection.end <= span.end);
        return text.slice(selection.start, selection.end);
      });
    assert.deepEqual(selected(buildRecord()), ['"DescribeMesh"']);
    assert.deepEqual(selected(buildRecord().replace('","eventName', '" "eventName')), ['"DescribeMesh"']);
    assert.deepEqual(selected(JSON.stringify({ Events: [{ CloudTrailEvent: buildRecord() }] })), [
      '\\"DescribeMesh\\"',
    ]);
    assert.deepEqual(selected(buildRecord({ eventName: undefined, eventType: undefined })), ['']);
    assert.deepEqual(selected(fixture('containers', 'event-history.csv') ?? '').slice(0, 1).length, 1);
  });

  it('shows events alone where no more is wanted', () => {
    const { events } = drain(outlineOf(read(buildRecord()), 1000, 'events'));
    assert.deepEqual(
      events.map(({ children }) => children),
      [[]],
    );
  });

  it('has nothing for what is no log', () => {
    assert.deepEqual(outline('{"a": {"b": 1}}'), { events: [], rest: undefined });
  });

  it('makes no symbol that acts on a reader unseen', () => {
    const [event] = outline(buildRecord({ requestParameters: { 'a\u202eb': 'c\nd' } })).events;
    assert.ok(lines([event!]).some((line) => line.endsWith('a\\u202eb = c\\u000ad')));
  });
});

describe('foldsOf', () => {
  it('folds what is in brackets over several lines', () => {
    const text = JSON.stringify(
      { Records: [JSON.parse(buildRecord({ userIdentity: { type: 'Root' } }))] },
      undefined,
      1,
    );
    const last = text.split('\n').length;
    assert.deepEqual(folds(text), [
      [1, last],
      [2, last - 1],
      [3, last - 2],
      [5, 7],
      [14, 16],
    ]);
    assert.deepEqual(folds(JSON.stringify(JSON.parse(text))), []);
  });

  it('leaves out the inner ones where there are too many', () => {
    const text = JSON.stringify([JSON.parse(buildRecord()), JSON.parse(buildRecord())], undefined, 1);
    assert.deepEqual(folds(text, 3).length, 3);
    assert.deepEqual(folds(text, 3)[0], [1, text.split('\n').length]);
    assert.ok(folds(text, 3)[1]![1]! - folds(text, 3)[1]![0]! > 15, 'an event');
  });
});

describe('enclosing', () => {
  const event = buildRecord({ requestParameters: { list: [{ a: 'b c' }] } });

  it('goes from a value to its member and what holds that', () => {
    const [text, value, member, object, list, ...rest] = around(event.replace('b c', 'b| c'));
    assert.deepEqual([text, value, member, object], ['b c', '"b c"', '"a":"b c"', '{"a":"b c"}']);
    assert.deepEqual([list, rest[0], rest[1]], ['[{"a":"b c"}]', '"list":[{"a":"b c"}]', '{"list":[{"a":"b c"}]}']);
    assert.deepEqual(rest.slice(2), ['"requestParameters":{"list":[{"a":"b c"}]}']);
  });

  it('goes from a name to its member, also of a damaged event', () => {
    for (const text of [event, event.replace('","eventName', '" "eventName')]) {
      assert.deepEqual(around(text.replace('eventName', 'event|Name')), [
        'eventName',
        '"eventName"',
        '"eventName":"DescribeMesh"',
      ]);
    }
  });
});
