import assert from 'node:assert/strict';
import { type LogRecord, read } from '../../../src/core';
import { descend, placeAt } from '../../../src/core/event/placeAt';
import { whereIs, whereNamed } from '../../../src/core/event/where';
import { fixture } from '../../support/fixtures';

/** What stands at the `¦`, as part and path, and what is around it, as path. */
function at(marked: string): readonly [string | undefined, string] {
  const offset = marked.indexOf('¦');
  const [event] = read(marked.replace('¦', '')).records;
  assert.ok(event);
  const place = placeAt(event.tree, offset);
  return [place && `${place.part} ${place.path.join('.')}`, descend(event.tree, offset).path.join('.')];
}

describe('what stands at an offset', () => {
  const places: readonly (readonly [string, string | undefined, string])[] = [
    ['{"eventVersion":"1.08",¦"eventID":"x"}', 'name eventID', ''],
    ['{"eventVersion":"1.08","eventID¦":"x"}', 'name eventID', ''],
    ['{"eventVersion":"1.08","eventID"¦:"x"}', undefined, ''],
    ['{"eventVersion":"1.08","eventID":¦"x"}', 'value eventID', ''],
    ['{"eventVersion":"1.08","eventID":"x"¦}', undefined, ''],
    ['{"eventVersion":"1.08","eventID":"x","userIdentity":¦{"type":"Root"}}', undefined, ''],
    ['{"eventVersion":"1.08","eventID":"x","userIdentity":{¦"type":"Root"}}', 'name userIdentity.type', 'userIdentity'],
    [
      '{"eventVersion":"1.08","eventID":"x","userIdentity":{"type":"Ro¦ot"}}',
      'value userIdentity.type',
      'userIdentity',
    ],
    ['{"eventVersion":"1.08","eventID":"x","userIdentity":{"type":"Root"¦}}', undefined, 'userIdentity'],
    ['{"eventVersion":"1.08","eventID":"x","userIdentity":{"type":"Root"}¦}', undefined, ''],
    ['{"eventVersion":"1.08","eventID":"x","resources":[{"ARN":"¦a"}]}', 'value resources.[].ARN', 'resources.[]'],
    ['{"eventVersion":"1.08","eventID":"x","list":["a",¦7]}', 'value list.[]', 'list'],
    ['{"eventVersion":"1.08","eventID":"x","userIdentity":{¦', undefined, 'userIdentity'],
  ];
  for (const [marked, place, around] of places) {
    it(marked, () => assert.deepEqual(at(marked), [place, around]));
  }

  it('in rows, where objects lie across other cells, is the cell', () => {
    const text =
      'eventVersion,eventID,userIdentitytype,eventName,eventSource,userIdentityarn\n1.08,x,Root,ConsoleLogin,b.amazonaws.com,arn:a\n';
    const [row] = read(text).records;
    assert.ok(row?.row);
    for (const [cell, path] of [
      ['ConsoleLogin', 'eventName'],
      ['Root', 'userIdentity.type'],
      ['arn:a', 'userIdentity.arn'],
    ] as const) {
      assert.equal(placeAt(row.tree, text.indexOf(cell))?.path.join('.'), path);
    }
  });
});

describe('where a path of an event leads', () => {
  const text = fixture('containers', 'array.json') ?? '';
  const [event] = read(text).records;
  const cut = ({ start, end }: { start: number; end: number }, from = text) => from.slice(start, end);

  it('to a value or a name', () => {
    assert.ok(event);
    assert.equal(cut(whereIs(event, 'eventVersion')), `"${event.text('eventVersion')}"`);
    assert.equal(cut(whereNamed(event, 'userIdentity', 'type')), '"type"');
  });

  it('to the name of the event where there is none', () => {
    assert.ok(event);
    const name = `"${event.text('eventName')}"`;
    assert.equal(cut(whereIs(event)), name);
    assert.equal(cut(whereIs(event, 'nothing', 'below')), name);
    assert.equal(cut(whereNamed(event, 'nothing')), name);
  });

  it('to its beginning where it has no name', () => {
    const nameless = '{"eventVersion":"1.08","eventID":"x"}';
    const [only] = read(nameless).records as Iterable<LogRecord>;
    assert.ok(only);
    assert.equal(cut(whereIs(only), nameless), '{');
  });
});
