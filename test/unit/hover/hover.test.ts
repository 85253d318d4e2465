import assert from 'node:assert/strict';
import { explain, read } from '../../../src/core';
import { at, host, markdownAt, recordText } from '../../support/hover';

describe('hover on names', () => {
  it('says type, need, version and page', () => {
    const markdown = markdownAt(recordText({ '¦eventCategory': 'Management' }));
    assert.match(markdown, /`eventCategory`\*\*: string, required, since version 1\.07/);
    assert.match(markdown, /\(https:\/\/docs\.aws\.amazon\.com\//);
  });
  it('takes what stands in the place of the usual for no example of it', () => {
    const markdown = markdownAt(recordText({ userIdentity: { '¦accountId': '111122223333' } }));
    assert.match(markdown, /\nAt times in its place: `anonymous`\n/);
    assert.doesNotMatch(markdown, /For example/);
  });
  it('points at the name, with its quotes', () => {
    const text = recordText({ '¦tlsDetails': {} });
    const found = at(text);
    assert.equal(found && text.replace('¦', '').slice(found.span.start, found.span.end), '"tlsDetails"');
  });
  it('recognises slips', () => {
    assert.match(markdownAt(recordText({ '¦awaRegion': 'us-east-1' })), /AWS writes this name `awsRegion`/);
    assert.match(markdownAt(recordText({ '¦eventId': 'x' })), /AWS writes this name `eventID`/);
    assert.match(markdownAt(recordText({ '¦recipientAccountID': 'x' })), /`recipientAccountId`/);
    assert.match(markdownAt(recordText({ resources: [{ '¦aRN': 'x' }] })), /AWS writes this name `ARN`/);
  });
  it('knows that aggregated events write eventId', () => {
    const markdown = markdownAt(recordText({ eventType: 'AwsAggregatedEvent', '¦eventId': 'x' }));
    assert.doesNotMatch(markdown, /AWS writes/);
    assert.match(markdown, /only in aggregated events/);
  });
  it('takes no action of an API for a service event because of the version in its name', () => {
    const members = { eventSource: 'cloudfront.amazonaws.com', '¦eventName': 'CreateDistribution2020_05_31' };
    const markdown = markdownAt(recordText({ eventName: undefined, ...members }));
    assert.match(markdown, /`eventName`[\s\S]*CloudFront one with underscores/);
    assert.doesNotMatch(markdown, /with an underscore/);
  });
  it('says nothing about names it does not know', () => {
    for (const members of [
      { '¦whatever': 1 },
      { requestParameters: { '¦frobnicate': 1 } },
      { requestParameters: { '¦eventSource': 1 } },
      { responseElements: { mesh: { '¦frobnicate': 1 } } },
      { serviceEventDetails: { '¦state': 'x' } },
      { '¦userIdentity.type': 'x' },
      { '¦constructor': 'x' },
      { '¦__proto__x': 'x' },
    ]) {
      assert.equal(at(recordText(members)), undefined, JSON.stringify(members));
    }
  });
});

describe('hover on values', () => {
  it('explains well-known values', () => {
    assert.match(markdownAt(recordText({ eventType: '¦AwsServiceEvent' })), /Nobody called a public API/);
    const details = { connectionId: 'c', eventStatus: '¦ConnectionEstablished', failureReason: '' };
    assert.match(markdownAt(recordText({ serviceEventDetails: details })), /Envoy proxy connected/);
    assert.match(markdownAt(recordText({ userIdentity: { type: '¦AssumedRole' } })), /took on an IAM role/);
    assert.match(markdownAt(recordText({ addendum: { reason: '¦SERVICE_OUTAGE' } })), /was down/);
  });
  it('explains values that are no strings', () => {
    const text = recordText();
    assert.match(explainValueOf(text, '"readOnly":'), /make, change or delete/);
    assert.match(explainValueOf(text, '"managementEvent":'), /A management event/);
  });
  it('explains services, Regions and error codes', () => {
    assert.match(
      markdownAt(recordText({ eventSource: '¦monitoring.amazonaws.com' })),
      /\*\*CloudWatch\*\*.*`cloudwatch:`/,
    );
    assert.match(markdownAt(recordText({ awsRegion: '¦us-east-2' })), /US East \(Ohio\)/);
    assert.match(markdownAt(recordText({ errorCode: '¦ThrottlingException' })), /Too many calls/);
    assert.match(markdownAt(recordText({ errorCode: '¦Client.InvalidVolume.NotFound' })), /no such resource/);
  });
  it('does not trip over names that objects have by nature', () => {
    assert.doesNotMatch(markdownAt(recordText({ eventType: '¦constructor' })), /native code|function/);
    assert.doesNotMatch(markdownAt(recordText({ awsRegion: '¦__proto__' })), /object/);
  });
});

describe('hover on events', () => {
  it('shows the card on the opening brace and on the event name', () => {
    const sentence = /^User Mary\\_Major created mesh my-mesh in App Mesh, us-west-2, through the AWS CLI, at 2021/m;
    assert.match(explain(read(recordText()), 0, host)?.markdown ?? '', sentence);
    assert.match(markdownAt(recordText({ eventName: '¦CreateMesh' })), sentence);
  });
  it('says nothing outside of records and between members', () => {
    const text = ` {"Records":[${recordText()}]} `;
    assert.equal(explain(read(text), 1, host), undefined);
    assert.match(explain(read(text), 3, host)?.markdown ?? '', /^\*\*`Records`/);
    assert.equal(explain(read(text), text.length, host), undefined);
    assert.equal(explain(read('{"a":1}'), 2, host), undefined);
    assert.equal(explain(read(''), 0, host), undefined);
  });
});

function explainValueOf(text: string, name: string): string {
  return explain(read(text), text.indexOf(name) + name.length + 1, host)?.markdown ?? '';
}
