import assert from 'node:assert/strict';
import { staleIncident } from '../../.ci/incident/stale.mjs';
import { findings, read, summarize } from '../../src/core';
import { isLogName } from '../../src/core/firstLook';
import { incidentTexts } from '../support/incident';

const texts = incidentTexts();
const logs = [...texts].map(([name, text]) => ({ name, log: read(text) }));
const events = logs.flatMap(({ log }) => [...log.records]);

describe('the invented incident', () => {
  it('is what its script makes (else run "node .ci/incident.mjs")', async () => {
    assert.deepEqual([...(await staleIncident()).keys()], []);
  });

  it('lies as a trail delivers it: two accounts, two Regions, two days', () => {
    const form =
      /^AWSLogs\/(\d{12})\/CloudTrail\/([a-z0-9-]+)\/(2025\/03\/1[12])\/\1_CloudTrail_\2_(\d{8})T\d{4}Z_\w{16}\.json\.gz$/;
    const parts = [...texts.keys()].map((name) => form.exec(name.replaceAll('\\', '/')));
    assert.ok(parts.every((found) => found?.[3]?.replaceAll('/', '') === found?.[4]));
    for (const at of [1, 2, 3]) {
      assert.equal(new Set(parts.map((found) => found?.[at])).size, 2);
    }
    assert.ok(logs.every(({ name }) => isLogName(name)));
    assert.ok([...texts.values()].every((text) => text.startsWith('{"Records":[') && !text.includes('\n')));
  });

  it('is worth no finding, not even a hint', () => {
    for (const { name, log } of logs) {
      assert.deepEqual(findings(log), [], name);
      assert.deepEqual(log.damages, []);
    }
  });

  it('has some 300 events, each once, each in the file of its account and Region', () => {
    assert.ok(events.length > 280 && events.length < 320, `${events.length}`);
    assert.equal(new Set(events.map((event) => event.text('eventID'))).size, events.length);
    for (const { name, log } of logs) {
      for (const event of log.records) {
        assert.ok(name.includes(`${event.text('recipientAccountId')}_CloudTrail_${event.text('awsRegion')}_`), name);
      }
    }
  });

  it('tells its story', () => {
    const night = events
      .map(summarize)
      .filter(({ identity }) => !identity.startsWith('AWS service'))
      .filter(({ eventTime }) => String(eventTime) > '2025-03-12T02:10' && String(eventTime) < '2025-03-12T03:02')
      .sort((a, b) => (String(a.eventTime) < String(b.eventTime) ? -1 : 1))
      .map(({ eventName, errorCode }) => `${eventName}${errorCode ? ` ${errorCode}` : ''}`);
    const story = [
      'UserAuthentication',
      'AssumeRoleWithSAML',
      'GetSecretValue AccessDenied',
      'AssumeRole',
      'AttachUserPolicy AccessDenied',
      'CreateAccessKey',
      'GetObject',
      'StopLogging',
    ];
    assert.deepEqual(
      story.map((name) => night.indexOf(name)).sort((a, b) => a - b),
      story.map((name) => night.indexOf(name)),
    );
    assert.ok(story.every((name) => night.includes(name)));
    assert.equal(night.filter((name) => name === 'GetObject').length, 42);
  });

  it('uses what is reserved for documentation only', () => {
    for (const text of texts.values()) {
      const outside = (text.match(/"sourceIPAddress":"[0-9][^"]*"/g) ?? []).filter(
        (found) => !/"(192\.0\.2|198\.51\.100|203\.0\.113)\.\d+"$/.test(found),
      );
      assert.deepEqual(outside, []);
      assert.deepEqual(
        (text.match(/\bA(KIA|SIA|ROA|IDA)\w{16,17}\b/g) ?? []).filter((id) => !/EXAMPLE$/.test(id)),
        [],
      );
      assert.deepEqual(
        (text.match(/"(recipientA|a)ccountId":"\d+"/g) ?? []).filter(
          (found) => !/"(111122223333|444455556666)"$/.test(found),
        ),
        [],
      );
    }
  });
});
