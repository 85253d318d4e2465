import assert from 'node:assert/strict';
import { allowing, isAllowable, statementText } from '../../../src/core';
import { recordOf } from '../../support/buildRecord';
import { fixture } from '../../support/fixtures';
import { assertGolden } from '../../support/golden';
import { refused, tables } from '../../support/policies';

const messages = (fixture('denials', 'messages.txt') ?? '').trim().split('\n');

describe('the statement that would allow a refused call', () => {
  it('is written for messages in all their forms, or why there is none', () => {
    const told = messages.map((message) => {
      const { statement, caveats = [] } = allowing(refused(message), tables) ?? {};
      return [message, statement ? statementText(statement) : 'nothing', ...caveats, ''].join('\n');
    });
    assertGolden('policies', 'allowing.golden.txt', told.join('\n'));
  });

  it('is offered only where there may be one', () => {
    for (const message of messages) {
      const made = allowing(refused(message), tables);
      const isHopeless = made?.caveats.some((caveat) => /outright|Lake Formation/.test(caveat));
      assert.equal(isAllowable(refused(message)), made !== undefined && !isHopeless, message);
      assert.ok(!made?.statement || isAllowable(refused(message)), message);
    }
    assert.equal(isAllowable(recordOf({ errorCode: 'NoSuchBucket' })), false);
  });
});
