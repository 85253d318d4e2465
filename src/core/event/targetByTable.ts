import { targetPaths, type Way } from '../facts/facts';
import type { Json } from '../json/plain';
import type { EventData } from '../log/eventData';
import { openestFirst } from './openness';
import { kindOf, type Target } from './targetName';
import { namesBy } from './targetWay';
import { togetherIn } from './together';

/** What the table for an event's action says: each kind once, by the first of its entries that leads somewhere. */
export function byTable(record: EventData, asked: Json | undefined): Target[] {
  const targets: Target[] = [];
  const said = new Set<string>();
  const paths = targetPaths(record.text('eventSource'), record.text('eventName'));
  for (const path of paths) {
    const { kind, ways } = path;
    const all = said.has(kind) ? [] : ways.flatMap((way) => namesBy(way, kind, record, asked));
    const names = openestFirst([...new Set(all)]);
    if (names.length > 0) {
      const together = togetherIn(path, paths, record, asked);
      const own = kind === 'resource' ? kindOf(names[0] ?? '') : kind;
      targets.push({ kind: own, names, field: fieldOf(ways), ...(together && { together }) });
      for (const one of [own, ...(together?.beside ?? [])]) {
        said.add(one);
      }
    }
  }
  return targets;
}

/** Ways that count together all lead into one member of the event. */
function fieldOf([way]: readonly Way[]): string {
  return (way?.fromRoot && way.steps[0]) || 'requestParameters';
}
