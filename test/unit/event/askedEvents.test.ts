import assert from 'node:assert/strict';
import type { EventData } from '../../../src/core';
import { Watched } from '../../../src/core/columns/watched';
import { lazyEvent } from '../../../src/core/filter/lazyEvent';
import { recordOf } from '../../support/buildRecord';

const event = recordOf({ requestParameters: { names: ['a', 'b'] } });

/** Every way to ask an event. */
const questions: Readonly<Record<string, (event: EventData) => unknown>> = {
  'a value': (one) => one.at('requestParameters', 'names', 1),
  'a text': (one) => one.text('userIdentity', 'type'),
  'what is not there': (one) => [one.at('x', 'y'), one.text('x'), one.node('x'), one.key('x')],
  'all of it': (one) => one.at(),
  'a node': (one) => one.node('eventName'),
  'a name': (one) => one.key('userIdentity', 'type'),
  'the tree': (one) => one.tree,
  'the source': (one) => one.source,
  'whether it is damaged': (one) => one.damaged,
};

describe('an event that is watched', () => {
  for (const [what, ask] of Object.entries(questions)) {
    it(`says what the event says: ${what}`, () => assert.deepEqual(ask(new Watched(event)), ask(event)));
  }

  it('tells the fields that were asked for, each once', () => {
    const watched = new Watched(event);
    for (const path of [['eventName'], ['userIdentity', 'arn'], ['eventName'], ['resources', 0]]) {
      watched.text(...path);
    }
    assert.deepEqual([[...watched.asked], watched.whole], [['eventName', 'userIdentity', 'resources'], false]);
  });

  it('tells that anything may matter, once more than single fields was asked for', () => {
    for (const [what, ask] of Object.entries(questions).slice(3)) {
      const watched = new Watched(event);
      ask(watched);
      assert.equal(watched.whole, true, what);
      assert.deepEqual([...watched.asked], [], what);
    }
  });
});

describe('an event that is fetched when it is asked', () => {
  for (const [what, ask] of Object.entries(questions)) {
    it(`says what the event says, and is fetched once: ${what}`, () => {
      let fetched = 0;
      const lazy = lazyEvent(() => {
        fetched++;
        return event;
      });
      assert.equal(fetched, 0);
      assert.deepEqual([ask(lazy), ask(lazy)], [ask(event), ask(event)]);
      assert.equal(fetched, 1);
    });
  }

  it('says nothing where there is none', () => {
    const none = lazyEvent(() => undefined);
    assert.deepEqual(
      [none.at('eventName'), none.text('eventName'), none.node('x'), none.key('x')],
      Array(4).fill(undefined),
    );
    assert.deepEqual(
      [none.source, none.damaged, none.tree.type, none.tree.length, none.tree.offset],
      ['', false, 'null', 0, 0],
    );
  });
});
