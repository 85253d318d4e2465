import assert from 'node:assert/strict';
import { markdownAt, recordText } from '../../support/hover';

/** What hovering says of a time in a response. */
function said(text: string): string {
  const record = recordText({ responseElements: { createDate: text } });
  return /\*\*(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC)\*\*/.exec(markdownAt(record.replace(text, `¦${text}`)))?.[1] ?? '';
}

describe('times', () => {
  it('are read as American services write them, of every month and hour', () => {
    const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
    for (const [index, month] of months.entries()) {
      assert.equal(said(`${month} 9, 2023 11:54:39 AM`), `2023-${String(index + 1).padStart(2, '0')}-09 11:54:39 UTC`);
    }
    for (const [text, utcText] of [
      ['Jul 10, 2023 12:00:00 AM', '2023-07-10 00:00:00 UTC'],
      ['Jul 10, 2023 12:00:00 PM', '2023-07-10 12:00:00 UTC'],
      ['Jul 10, 2023 1:00:59 PM', '2023-07-10 13:00:59 UTC'],
      ['Jul 10, 2023, 11:59:59 PM', '2023-07-10 23:59:59 UTC'],
      ['Jul 10, 2023 18:58:30 PM', '2023-07-10 18:58:30 UTC'],
      ['Jul 10, 2023 23:58:30 PM', '2023-07-10 23:58:30 UTC'],
      ['Jul 10, 2023 24:58:30 PM', ''],
      ['Jul 10, 2023 13:58:30 AM', ''],
      ['Jul 10, 2023 11:60:30 AM', ''],
      ['Jul 10, 2023 11:59:60 AM', ''],
      ['Feb 29, 2024 1:00:00 AM', '2024-02-29 01:00:00 UTC'],
      ['Feb 29, 2023 1:00:00 AM', ''],
      ['Jum 10, 2023 1:00:00 AM', ''],
    ] as const) {
      assert.equal(said(text), utcText, text);
    }
  });
});
