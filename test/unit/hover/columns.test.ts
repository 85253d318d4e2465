import assert from 'node:assert/strict';
import { explain, read } from '../../../src/core';
import { fixture } from '../../support/fixtures';
import { host } from '../../support/hover';

const history = fixture('containers', 'event-history.csv') ?? '';

/** What is said of the name of a column, anywhere in it. */
function saidOf(text: string, column: string): string {
  const start = text.indexOf(column);
  const log = read(text);
  const all = new Set(
    Array.from(column, (_, at) => {
      const said = explain(log, start + at, host);
      return said && `${text.slice(said.span.start, said.span.end)}: ${said.markdown}`;
    }),
  );
  assert.equal(all.size, 1);
  return [...all][0] ?? '';
}

describe('hovers on the columns of a table', () => {
  it('tell of which field each is, and what that means', () => {
    assert.match(saidOf(history, 'Event time'), /^"?Event time"?: \*\*`Event time`\*\*: the column of `eventTime`, /);
    assert.match(saidOf(history, 'Source IP address'), /the column of `sourceIPAddress`, string\n\n/);
    assert.match(saidOf(history, 'Read-only'), /the column of `readOnly`, boolean\n\n.*documentation/s);
  });

  it('say what the User name of the Event history holds, which is no user name alone, over it and over its values', () => {
    const holds = /Who acted, by one name and no more: a user's, or that of a role's session/;
    const head = saidOf(history, 'User name');
    assert.match(head, holds);
    const value = explain(read(history), history.indexOf('night-shift') + 1, host)?.markdown ?? '';
    assert.match(value, holds);
    assert.doesNotMatch(`${head}${value}`, /alias|the column of/);
  });

  it('say of a name in any other table what its field is', () => {
    const lake = history.replace('User name', 'userIdentity.userName').replace('Event name', 'eventName');
    const value = explain(read(lake), lake.indexOf('night-shift') + 1, host)?.markdown ?? '';
    assert.match(value, /Name a person would recognise/);
    assert.doesNotMatch(value, /by one name and no more/);
  });

  it('tell of the resources of an event, in one column or in two, over the columns and over their values', () => {
    const inTwo = [
      'Event name,Event time,User name,Event source,Resource type,Resource name',
      'DeleteUser,2026-03-12T02:09:40Z,ann,iam.amazonaws.com,AWS::IAM::User,bob',
    ].join('\n');
    assert.match(saidOf(inTwo, 'Resource type'), /Types of the resources that the event refers to, with commas/);
    assert.match(
      saidOf(inTwo, 'Resource name'),
      /Names or ARNs of the resources that the event refers to, with commas/,
    );
    assert.match(saidOf(history, 'Resources'), /Resources that the event refers to, each with its type/);
    const said = (text: string, value: string) => explain(read(text), text.indexOf(value) + 1, host)?.markdown ?? '';
    assert.match(said(inTwo, 'AWS::IAM::User'), /Types of the resources/);
    assert.match(said(inTwo, 'bob'), /Names or ARNs of the resources/);
    assert.match(said(history, 'AWS::S3::Bucket'), /Type of a resource that the event refers to/);
    assert.match(said(history, 'harbor-logs'), /Name or ARN of a resource that the event refers to/);
  });

  it('tell nothing of a column that is no field of CloudTrail', () => {
    assert.equal(saidOf(history.replace('Resources', 'Whatever'), 'Whatever'), '');
  });
});
