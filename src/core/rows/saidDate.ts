import { type Row, type Run, type Said, saidBy } from './row';
import { soleDay } from './spanText';

/** The facets whose keys begin with a day, as far as they can be read. */
const ofTime: readonly (string | undefined)[] = ['day', 'hour', 'minute'];

/**
 * The day in UTC, as `2021-07-30`, that need not be repeated: the groups above say it, or all of the run is of that day, or all of the log; else the
 * year of all of the log.
 * @param shared what all dates of the log share, as `sharedDate` gives it
 */
export function saidDate(said: readonly Said[], run: Run | undefined, shared: string | undefined): string | undefined {
  const group = said.find(isOfTime)?.key;
  const ofGroup = /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(group ?? '')?.[0];
  const ofRun = run && !Number.isNaN(run.first) ? soleDay(run.first, run.last) : undefined;
  return ofGroup ?? ofRun ?? shared;
}

/**
 * The groups that a row stands for, without what its other words say: of several stretches of time the shortest alone, without the day that is said
 * above; of an event none, since it says its own time.
 * @param shared what all dates of the log share, as `sharedDate` gives it
 */
export function pathOf(row: Row, shared: string | undefined): readonly Said[] {
  const day = saidDate(row.parent ? saidBy(row.parent) : [], undefined, shared);
  const shortest = row.path.findLast(isOfTime);
  return row.path.flatMap((one) => {
    if (!isOfTime(one)) {
      return one;
    }
    return row.kind === 'event' || one !== shortest ? [] : withoutDay(one, day);
  });
}

function withoutDay(one: Said, day: string | undefined): Said {
  const isRepeated = one.facet !== 'day' && one.label.startsWith(`${day} `);
  return isRepeated ? { ...one, label: one.label.slice(`${day} `.length) } : one;
}

function isOfTime({ facet }: Said): boolean {
  return ofTime.includes(facet);
}
