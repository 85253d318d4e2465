import assert from 'node:assert/strict';
import { eventCard, eventSentence, explain, read } from '../../../src/core';
import { plainName } from '../../../src/core/event/plainName';
import { recordOf } from '../../support/buildRecord';
import { host } from '../../support/hover';

const written = 'arn%3Aaws%3Aiam%3A%3A111122223333%3Arole%2Fops';
const call = {
  eventSource: 'eks.amazonaws.com',
  eventName: 'DeleteAccessEntry',
  requestParameters: { name: 'prod', principalArn: written },
  readOnly: false,
};

describe('a name of EKS that is written as in an address', () => {
  it('is told as it is meant, and not a second time as it is written', () => {
    const event = recordOf(call);
    assert.match(eventSentence(event), /deleted the access entry of role ops in cluster prod/);
    const card = eventCard(event, read('{}'), host);
    assert.match(card, /principal `arn:aws:iam::111122223333:role\/ops`/);
    assert.doesNotMatch(card, /%3A|\*\*WITH\*\*/);
  });

  it('is explained where it stands, which stays as it is', () => {
    const text = recordOf(call).source;
    const told = explain(read(text), text.indexOf(written) + 3, host)?.markdown ?? '';
    assert.match(told, /Written as in an address, for `arn:aws:iam::111122223333:role\/ops`\./);
    assert.match(told, /ARN of an IAM role/);
  });

  it('is escaped like all else that a log says, whatever it is written for', () => {
    const hostile = encodeURIComponent('`](command:x) **b**\u202e');
    const text = recordOf({ ...call, requestParameters: { name: 'prod', principalArn: hostile } }).source;
    const log = read(text);
    const told = [explain(log, text.indexOf(hostile) + 3, host)?.markdown, eventCard(log.records.at(0)!, log, host)];
    for (const markdown of told) {
      assert.match(markdown ?? '', /\\`\\\]\(command:x\) \\\*\\\*b/);
      assert.doesNotMatch(markdown ?? '', /[^\\]\]\(command|\u202e/);
    }
  });

  it('is left alone in other services, and where it is no such writing', () => {
    assert.equal(plainName('a%3Ab', 's3.amazonaws.com'), 'a%3Ab');
    assert.equal(plainName('100%', 'eks.amazonaws.com'), '100%');
    assert.equal(plainName('system%3Anode%3Aa', 'eks.amazonaws.com'), 'system:node:a');
  });
});
