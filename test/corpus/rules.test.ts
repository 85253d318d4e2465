import assert from 'node:assert/strict';
import { applyEdits, type Finding, findings, read, repair, rules } from '../../src/core';
import { sharedFiles, sharedPath } from '../support/shared';

const ruleCodes = new Set(rules.map(({ code }) => code));

/** The errors and warnings of rules in valid samples, each looked at by hand: all are true. */
const reviewed: Readonly<Record<string, readonly string[]>> = {
  // Spaces behind the colons of an ARN, and in a time.
  'amazon-cloudwatch-logs-user-guide-000.txt': ['arn-spaces', 'time-not-iso'],
  'aws-cloud9-user-guide-010.txt': ['arn-spaces'],
  // Account ids of 14 and of 16 digits.
  'amazon-s3-developer-guide-002.txt': ['account-id'],
  'amazon-s3-developer-guide-003.txt': ['account-id'],
  // readOnly and eventType twice in one event.
  'aws-organizations-docs-001.txt': ['duplicate-field', 'duplicate-field'],
  // AwsConsoleSignin.
  'iam-user-guide-009.txt': ['misspelt-value'],
};

function serious(found: readonly Finding[]): string[] {
  return found
    .filter(({ code, severity }) => ruleCodes.has(code) && (severity === 'error' || severity === 'warning'))
    .map(({ code }) => code);
}

describe('rules on logs from the world', () => {
  it('say nothing serious about delivered logs', function () {
    if (!sharedPath('corpus', 'real')) {
      this.skip();
    }
    const found: Finding[] = [];
    let records = 0;
    for (const { text } of sharedFiles('corpus', 'real')) {
      const log = read(text);
      records += log.records.length;
      found.push(...findings(log));
    }
    assert.ok(records > 2900, `${records} records`);
    assert.deepEqual(serious(found), []);
  }).timeout(30_000);

  it('find in valid samples what was looked at by hand, and no more', function () {
    if (!sharedPath('corpus', 'doc-samples', 'valid')) {
      this.skip();
    }
    const found = [...sharedFiles('corpus', 'doc-samples', 'valid')].flatMap(({ name, text }) => {
      const codes = serious(findings(read(text)));
      return codes.length ? [[name, codes] as const] : [];
    });
    assert.deepEqual(Object.fromEntries(found), reviewed);
  }).timeout(30_000);

  it('come to rest after the repair of every damaged sample', function () {
    if (!sharedPath('corpus', 'doc-samples', 'malformed')) {
      this.skip();
    }
    for (const { name, text } of sharedFiles('corpus', 'doc-samples', 'malformed')) {
      const log = read(text);
      const mended = read(applyEdits(text, repair(log).edits));
      assert.deepEqual(repair(mended).edits, [], name);
      assert.equal(mended.records.length, log.records.length, name);
    }
  }).timeout(30_000);
});
