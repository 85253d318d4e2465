import type { Row } from '../../src/core';

/** A row as tests write it: its groups, then the position of its event, or the seconds of its run, or how many events it has. */
export function rowLine(row: Row): string {
  const path = row.path.map(({ label }) => label).join(' › ');
  if (row.kind === 'event') {
    return `${path} → ${row.index}`.trim();
  }
  const seconds = (time: number) => new Date(time).getUTCSeconds();
  const what = row.run
    ? `run ${seconds(row.run.first)}–${seconds(row.run.last)} × ${row.members.length}`
    : row.page
      ? `page ${row.page.join('–')}`
      : String(row.members.length);
  return `${path} ${what}`.trim();
}
