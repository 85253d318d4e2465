import assert from 'node:assert/strict';
import { denialOf } from '../../../src/core/event/denial';
import { fixture } from '../../support/fixtures';
import { assertGolden } from '../../support/golden';
import { processorClock } from '../../support/processorClock';

const messages = (fixture('denials', 'messages.txt') ?? '').trim().split('\n');

describe('messages of denied requests', () => {
  it('are taken apart in all their forms', () => {
    const told = messages.map((message) => `${message}\n${JSON.stringify(denialOf(message) ?? 'nothing')}\n`);
    assertGolden('denials', 'messages.golden.txt', told.join('\n'));
  });

  it('name no principal, action or resource that the message does not', () => {
    for (const message of messages) {
      const { who, actions = [], on, missing, policy } = denialOf(message) ?? {};
      for (const part of [who, ...actions, on?.name, on?.version, missing, policy]) {
        assert.ok(!part || message.includes(part), `${part} in ${message}`);
      }
    }
  });

  it('cost no more than their length, however hostile', () => {
    const hostile = ['User: ', ' is not authorized to perform: a:b', ' on resource: ', ' because no ', 'x '].map(
      (part) => part.repeat(4096 / part.length),
    );
    const clock = processorClock();
    for (const message of hostile) {
      denialOf(message);
    }
    assert.ok(clock() < 500);
  });
});
