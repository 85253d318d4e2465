import assert from 'node:assert/strict';
import { createExplainer, read } from '../../../src/core';
import { duration } from '../../../src/core/event/timeText';
import { addressKind } from '../../../src/core/explain/values/addressKind';
import { host, markdownAt, recordText } from '../../support/hover';

describe('addresses', () => {
  const kinds: readonly (readonly [string, RegExp | undefined])[] = [
    ['8.8.8.8', undefined],
    ['10.1.2.3', /private/],
    ['172.15.0.1', undefined],
    ['172.16.0.1', /private/],
    ['172.31.255.255', /private/],
    ['172.32.0.0', undefined],
    ['192.168.0.0/16', /private.*as a range/],
    ['100.64.0.1', /RFC 6598/],
    ['127.0.0.1', /loopback/],
    ['169.254.169.254', /metadata/],
    ['169.254.1.1', /link-local/],
    ['203.0.113.64', /documentation/],
    ['0.0.0.0/0', /whole internet/],
    ['::/0', /whole internet/],
    ['2001:db8::1', /documentation/],
    ['2003:e5:1f00::17', undefined],
    ['::1', /loopback/],
    ['fd12:3456::1', /private IPv6/],
    ['fe80::1', /link-local/],
    ['::ffff:10.0.0.1', /IPv4 address in IPv6/],
    ['1:2:3:4:5:6:7:8', undefined],
    ['256.1.1.1', undefined],
    ['1.2.3', undefined],
    ['1:2:3', undefined],
    ['1::2::3', undefined],
    ['12345::', undefined],
    ['10.0.0.0/8/8', undefined],
    ['example.com', undefined],
    ['', undefined],
  ];
  for (const [address, kind] of kinds) {
    it(`${address || '(none)'} is ${kind ?? 'nothing worth telling'}`, () => {
      const found = addressKind(address);
      assert.ok(kind ? kind.test(found ?? '') : found === undefined, found);
    });
  }
});

describe('lengths of time', () => {
  it('are told in their two largest units', () => {
    const told = [0, 999, 1000, 61_000, 3_600_000, 3_661_000, 90_000_000, 172_800_000].map(duration);
    assert.deepEqual(told, ['0 s', '0 s', '1 s', '1 min 1 s', '1 h', '1 h 1 min', '1 day 1 h', '2 days']);
  });
});

describe('denials', () => {
  const reasons: readonly (readonly [string, RegExp])[] = [
    [' because no identity-based policy allows the s3:x action', /no policy of the caller/],
    [' with an explicit deny in an identity-based policy', /a policy of the caller denies/],
    [' because no resource-based policy allows the s3:x action', /resource's own policy does not allow/],
    [' with an explicit deny in a resource-based policy', /resource's own policy denies/],
    [' because no permissions boundary allows the s3:x action', /permissions boundary does not/],
    [' because no session policy allows the s3:x action', /session does not/],
    [' because no service control policy allows the s3:x action', /service control policy of the organization allows/],
    [' with an explicit deny in a resource control policy', /resource control policy.*denies/],
    [' because no VPC endpoint policy allows the s3:x action', /VPC endpoint does not/],
    [' because of the moon', /because of the moon/],
    ['', /which policy decided is not said/],
  ];
  for (const [reason, told] of reasons) {
    it(`are taken apart:${reason || ' (no reason)'}`, () => {
      const message = `User: arn:aws:iam::111122223333:user/a is not authorized to perform: s3:x on resource: arn:aws:s3:::b${reason}`;
      const markdown = markdownAt(recordText({ errorMessage: `¦${message}` }));
      assert.match(markdown, /who: `arn:aws:iam::111122223333:user\/a`/);
      assert.match(markdown, /explicit deny/.test(reason) ? /- was explicitly denied `s3:x`/ : /- lacked `s3:x`/);
      assert.match(markdown, /on `arn:aws:s3:::b`/);
      assert.match(markdown, told);
    });
  }
  it('tell whether an encoded message is whole', () => {
    const start = '¦You are not authorized to perform this operation. Encoded authorization failure message: ';
    assert.match(markdownAt(recordText({ errorMessage: `${start}abc-DEF_123` })), /of 11 characters follows/);
    assert.match(markdownAt(recordText({ errorMessage: `${start}abc...` })), /CloudTrail cut it at 1 KB/);
  });
});

describe('readOnly', () => {
  const cases: readonly (readonly [string, string, boolean, RegExp])[] = [
    ['sts', 'AssumeRole', true, /IAM counts `sts:AssumeRole` as Write, but this is what the service writes/],
    ['appmesh', 'StreamAggregatedResources', false, /IAM counts `appmesh:StreamAggregatedResources` as Read, but this/],
    ['sts', 'GetSessionToken', false, /IAM counts `sts:GetSessionToken` as Read, but this is what the service writes/],
    ['sts', 'GetSessionToken', true, /AWS normally writes false/],
    ['appmesh', 'CreateMesh', true, /IAM counts `appmesh:CreateMesh` as Write, but the service decides/],
    ['qldb', 'DescribeLedger', false, /IAM counts `qldb:DescribeLedger` as Read, but the service decides/],
    ['signin', 'ConsoleLogin', true, /AWS normally writes false/],
    ['nobody', 'DescribeThing', false, /verb of `DescribeThing` reads/],
  ];
  for (const [service, eventName, readOnly, told] of cases) {
    it(`${service}:${eventName} ${readOnly}`, () => {
      const text = recordText({ eventSource: `${service}.amazonaws.com`, eventName, readOnly });
      assert.match(markdownAt(text.replace('"readOnly":', '"readOnly":¦')), told);
    });
  }
});

describe('readOnly as it is expected', () => {
  for (const [eventName, readOnly] of [
    ['CreateMesh', false],
    ['DescribeMesh', true],
  ] as const) {
    it(`says no more than what it means: ${eventName}`, () => {
      const markdown = markdownAt(recordText({ eventName, readOnly }).replace('"readOnly":', '"readOnly":¦'));
      assert.doesNotMatch(markdown, /IAM|AWS normally|verb/);
    });
  }
});

describe('facts about the whole log', () => {
  const times = ['2021-06-09T23:00:00Z', '2021-06-09T23:00:20Z', '2021-06-09T22:00:00Z', '2021-06-09T23:00:20Z'];
  const text = JSON.stringify({ Records: times.map((eventTime) => JSON.parse(recordText({ eventTime })) as unknown) });

  it('count the events with a value', () => {
    const at = text.indexOf('AKIAIOSFODNN7EXAMPLE');
    assert.match(createExplainer().explain(read(text), at, host)?.markdown ?? '', /In every one of the 4 events/);
  });
  it('find the neighbours in time, not in the file', () => {
    const { explain } = createExplainer();
    const log = read(text);
    const told = (index: number) =>
      explain(
        log,
        text
          .split('"eventTime":"')
          .slice(0, index + 1)
          .join('"eventTime":"').length + 14,
        host,
      )?.markdown ?? '';
    assert.match(told(0), /before it in this log is 1 h earlier, the next one 20 s later/);
    assert.match(
      told(1),
      /UTC\*\*[^.]*\. Another event of this log is in the same second\. The event before them is 20 s earlier\.$/m,
    );
    assert.match(told(2), /The next event of this log is 1 h later/);
  });
  it('deny no event of the same second', () => {
    const told = (...others: readonly object[]) => {
      const values = [{}, ...others].map((members) =>
        JSON.parse(recordText({ eventTime: '2021-06-09T23:00:20Z', ...members })),
      );
      const document = JSON.stringify(values);
      return createExplainer().explain(read(document), document.indexOf('2021-06-09') + 1, host)?.markdown ?? '';
    };
    const next = { eventTime: '2021-06-09T23:00:22Z' };
    assert.match(
      told({}, {}, next),
      /2 other events of this log are in the same second\. The next event is 2 s later\./,
    );
    assert.doesNotMatch(told({ requestParameters: { eventTime: '2021-06-09T23:00:20Z' } }, next), /2 other events/);
    assert.match(
      told({ eventTime: '2021-06-09T23:00:20.900Z' }, { eventTime: '2021-06-09T23:00:19.500Z' }),
      /Another event of this log is in the same second\. The event before them is 1 s earlier\./,
    );
    assert.doesNotMatch(told(next), /same second/);
  });
  it('find the neighbours in time however the times are written', () => {
    const [before, now, behind] = ['2021-06-09T22:59:00Z', '2021-06-09T23:00:00Z', '2021-06-09T23:00:30Z'];
    const values = [behind, now, before].map((eventTime) => JSON.parse(recordText({ eventTime })) as unknown);
    const indented = JSON.stringify({ Records: values }, undefined, 2);
    const documents = {
      indented,
      'with blanks for the T': indented.replaceAll('T23:', ' 23:').replaceAll('T22:', ' 22:'),
      'in a Ruby hash': JSON.stringify(values).replaceAll('":', '" => '),
      // Most times are in the usual form, so that the events are not asked one by one.
      'in several forms': `${values.map((value) => JSON.stringify(value).replace('23:00:30', '23:59:59')).join('\n')}\n${indented}`,
      'in strings': JSON.stringify({ Events: values.map((value) => ({ CloudTrailEvent: JSON.stringify(value) })) }),
    };
    for (const [name, document] of Object.entries(documents)) {
      const at = document.search(/2021-06-09.23:00:00/) + 3;
      const told = createExplainer().explain(read(document), at, host)?.markdown ?? '';
      assert.match(told, /before (it in this log|them) is 1 min earlier, the next one 30 s later/, name);
    }
  });
  it('tell an event that was delivered twice', () => {
    const twice = JSON.stringify([JSON.parse(recordText()), JSON.parse(recordText())]);
    const told = createExplainer().explain(read(twice), twice.indexOf('11111111-2222') + 1, host)?.markdown ?? '';
    assert.match(told, /In 2 events of this log: the same event, delivered more than once/);
  });
  it('tell it of a copy that damage left little of', () => {
    const event = recordText({ eventID: 'b096d5b7-dcf2-4399-998b-5a53eca76a27' });
    const text = `[${event},{"eventVersion":"1.08","eventID":"b096d5b7-dcf2-4399-998b-5a53eca76a27","eventTime":"2021-06`;
    const log = read(text);
    assert.deepEqual([log.records.length, log.records.at(1)?.damaged], [2, true]);
    for (const at of [text.indexOf('b096'), text.lastIndexOf('b096')]) {
      assert.match(
        createExplainer().explain(log, at, host)?.markdown ?? '',
        /the same event, delivered more than once/,
      );
    }
  });
  it('take no events for one that share a placeholder, or of which one corrects the other', () => {
    const hoverOfFirst = (...records: readonly Readonly<Record<string, unknown>>[]) => {
      const text = JSON.stringify(records.map((members) => JSON.parse(recordText(members))));
      const at = text.indexOf('"eventID":"') + 12;
      return createExplainer().explain(read(text), at, host)?.markdown ?? '';
    };
    const eventID = 'e3c6f4ce-EXAMPLE';
    const told = hoverOfFirst({ eventID }, { eventID, eventName: 'DeleteMesh' });
    assert.match(told, /In 2 events of this log, which are not the same event\./);
    const correction = { eventID: '2'.repeat(8), addendum: { originalEventID: eventID } };
    assert.match(hoverOfFirst({ eventID }, correction), /which are not the same event/);
  });
  it('say of two events both, or the other one', () => {
    const two = JSON.stringify([JSON.parse(recordText()), JSON.parse(recordText({ sourceIPAddress: '192.0.2.93' }))]);
    const told = (text: string) => createExplainer().explain(read(two), two.indexOf(text) + 1, host)?.markdown ?? '';
    assert.match(told('arn:aws:iam'), /^In both events of this log\.$/m);
    assert.match(told('192.0.2.92'), /^Not in the other event of this log\.$/m);
  });
  it('take no part of a longer number for an account', () => {
    const odd = JSON.stringify([
      JSON.parse(recordText()),
      JSON.parse(recordText({ recipientAccountId: '9123456789012', userIdentity: {} })),
    ]);
    const at = odd.indexOf('"accountId":"123456789012"') + 15;
    assert.match(createExplainer().explain(read(odd), at, host)?.markdown ?? '', /Not in the other event of this log/);
  });
});
