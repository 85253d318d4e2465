import { Uri } from 'vscode';
import {
  answersOf,
  type EventAnswer,
  type EventSet,
  facets,
  facetsWith,
  type GroupAnswer,
  groupsOf,
  messageOf,
} from '../../core';
import type { Indexes } from '../events/indexes';
import { askEvents } from '../filter/askEvents';
import type { LogStore } from '../logs/logStore';
import { fileName } from '../shared/convert';
import { inTimeSlices } from '../shared/timeSlices';
import { openEvents } from './openEvents';

/** An event, and the name of the file that its log is. */
type Named = EventAnswer & { readonly file: string };

/** The events that a filter matches: how many, of how many, and the first of them in the order of their times. */
interface Found {
  readonly matched: number;
  readonly total: number;
  readonly events: readonly Named[];
}

/** Answers questions to all open logs with plain data. */
export class Answers {
  constructor(
    readonly store: LogStore,
    readonly indexes: Indexes,
  ) {}

  /** As `CloudTrailApi.query`. */
  async query(filter: string, { limit = Number.POSITIVE_INFINITY }: { readonly limit?: number } = {}): Promise<Found> {
    const events = await this.events();
    const rows = await rowsOf(filter, events);
    const found = (await inTimeSlices(answersOf(events, rows, Math.max(0, Math.floor(limit) || 0)))) ?? [];
    return { matched: rows.length, total: events.length, events: found.map(named) };
  }

  /** As `CloudTrailApi.group`. */
  async group(filter: string, levels: readonly string[]): Promise<readonly GroupAnswer[]> {
    const unknown = levels.find((id) => facetsWith([id]).length === 0);
    if (unknown !== undefined) {
      throw new Error(`"${unknown}" is no level; these are: ${facets.map(({ id }) => id).join(', ')}.`);
    }
    const events = await this.events();
    const rows = await rowsOf(filter, events);
    return (await inTimeSlices(groupsOf(events, rows, levels))) ?? [];
  }

  /** The events of all open logs as they are now. */
  events(): Promise<EventSet> {
    return openEvents(this.store, this.indexes);
  }
}

async function rowsOf(filter: string, events: EventSet): Promise<Uint32Array> {
  const found = await askEvents(filter, events, () => false);
  const [problem] = found?.problems ?? [];
  if (problem) {
    throw new Error(`${messageOf(problem)} (at ${problem.span.start + 1} of the filter)`);
  }
  return found?.rows ?? new Uint32Array();
}

function named(answer: EventAnswer): Named {
  return { ...answer, file: fileName(Uri.parse(answer.ref[0])) };
}
