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
    assert.match(saidOf(history, 'User name'), /the column of `userIdentity\.userName`, string\n\n/);
    assert.match(saidOf(history, 'Read-only'), /the column of `readOnly`, boolean\n\n.*documentation/s);
  });

  it('tell nothing of a column that is no field of CloudTrail', () => {
    assert.equal(saidOf(history.replace('Resources', 'Whatever'), 'Whatever'), '');
  });
});
