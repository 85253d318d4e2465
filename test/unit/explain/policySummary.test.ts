import assert from 'node:assert/strict';
import { policyInLine, policySummary } from '../../../src/core/explain/values/policy';

const allow = (more: object) => ({ Statement: { Effect: 'Allow', Action: 's3:Get*', Resource: '*', ...more } });
const line = (statement: object) => policyInLine(allow(statement));

describe('an IAM policy in words', () => {
  for (const [statement, said] of [
    [{}, 'allows `s3:Get*` on `*`'],
    [{ Effect: 'Deny', Action: ['a:A', 'a:B', 'a:C'] }, 'denies `a:A`, `a:B`, `a:C` on `*`'],
    [{ Action: ['a:A', 'a:B', 'a:C', 'a:D', 'a:E'] }, 'allows `a:A`, `a:B`, `a:C` and 2 more on `*`'],
    [{ Effect: 'x', Resource: undefined }, 'says about `s3:Get*`'],
    [{ Action: undefined, NotAction: 'iam:*' }, 'allows all but `iam:*` on `*`'],
    [{ Action: [], Resource: undefined, NotResource: ['a', 7] }, 'allows nothing on all but `a`'],
    [{ Principal: '*' }, 'allows **everybody** `s3:Get*` on `*`'],
    [{ Principal: { AWS: ['111122223333', '*'] } }, 'allows **everybody** `s3:Get*` on `*`'],
    [
      { Principal: { AWS: ['111122223333', 'arn:aws-cn:iam::444455556666:root'], Service: 'ec2.amazonaws.com' } },
      'allows account `111122223333`, account `444455556666`, `ec2.amazonaws.com` `s3:Get*` on `*`',
    ],
    [{ Principal: {} }, 'allows nobody `s3:Get*` on `*`'],
    [
      { NotPrincipal: { AWS: 'arn:aws:iam::111122223333:user/x' } },
      'allows **everybody** but `arn:aws:iam::111122223333:user/x` `s3:Get*` on `*`',
    ],
    [{ Condition: {} }, 'allows `s3:Get*` on `*`'],
    [{ Condition: { Bool: { 'aws:a': true } } }, 'allows `s3:Get*` on `*`, if `aws:a` `Bool` `true`'],
    [
      { Condition: { A: { a: ['1', '2'], b: [] }, B: { c: 3, d: 4, e: 5 }, C: 'x' } },
      'allows `s3:Get*` on `*`, if `a` `A` `1`, `2` and `b` `A` nothing and `c` `B` `3` and 2 more conditions hold',
    ],
    [
      { Condition: { A: { a: 1, b: 2, c: 3, d: 4 } } },
      'allows `s3:Get*` on `*`, if `a` `A` `1` and `b` `A` `2` and `c` `A` `3` and 1 more condition holds',
    ],
    [
      { Condition: { A: { a: 1, b: 2, c: 3 } } },
      'allows `s3:Get*` on `*`, if `a` `A` `1` and `b` `A` `2` and `c` `A` `3`',
    ],
  ] as const) {
    it(`says ${said}`, () => assert.equal(line(statement), said));
  }

  it('tells two statements in a line, and how many more there are', () => {
    const statements = (count: number) =>
      policyInLine({ Statement: Array(count).fill({ Effect: 'Deny', Action: 'a' }) });
    assert.equal(statements(2), 'denies `a`; denies `a`');
    assert.equal(statements(3), 'denies `a`; denies `a`; and 1 more statement');
    assert.equal(statements(5), 'denies `a`; denies `a`; and 3 more statements');
  });

  it('tells ten statements in a list, and how many more there are', () => {
    const told = (count: number) =>
      policySummary({ Statement: Array(count).fill({ Effect: 'Deny', Action: 'a' }) }, undefined)
        .join()
        .split('\n');
    assert.deepEqual(told(1), ['An IAM policy:', '', '- denies `a`']);
    assert.equal(told(10).length, 12);
    assert.deepEqual(told(12).slice(-2), ['- denies `a`', '- and 2 more']);
  });

  it('says nothing of what is no policy', () => {
    for (const value of [undefined, null, 'x', 7, [], {}, { Statement: 'x' }, { Statement: [7, null, []] }]) {
      assert.deepEqual([policyInLine(value), policySummary(value, undefined)], [undefined, []]);
    }
  });

  it('says what sort of policy it is, as far as its statements and the service tell', () => {
    const own = { Statement: [{ Effect: 'Allow', Action: 'a' }] };
    const named = { Statement: [...own.Statement, { Effect: 'Deny', NotPrincipal: '*', Action: 'a' }] };
    const sort = (value: unknown, source?: string) => policySummary(value, source)[0]?.split(':')[0];
    assert.equal(sort(own), 'An IAM policy');
    assert.equal(sort(named, 's3.amazonaws.com'), 'A resource-based policy');
    for (const value of [own, named]) {
      assert.equal(sort(value, 'organizations.amazonaws.com'), 'A policy of AWS Organizations');
    }
  });
});
