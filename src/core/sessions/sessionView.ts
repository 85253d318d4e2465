import type { Chains } from '../chains/chains';
import type { InTime } from '../chains/inTime';
import { sessionOf } from '../chains/session';
import { identityOf } from '../event/identity';
import { actorOf } from '../event/refusedAs';
import { counted, shortLine } from '../markdown/visible';
import type { Steps } from '../text/steps';
import { chainLines } from './chainLines';
import { momentOf } from './eventLines';
import { firstFacets, firstSeen } from './firstSeen';
import { listLines } from './listLines';
import { summaryOf } from './summary';
import { type EventsView, INDENT, type ViewLine } from './viewLine';

/**
 * The session that an event belongs to, as a text: where its credentials come from, since when what it states is seen, and all that was done in it, in
 * the order of time. An event that states no credentials is alone.
 */
export function* sessionView(chains: Chains, inTime: InTime, row: number): Steps<EventsView> {
  yield* inTime.prepare(firstFacets);
  const { set } = chains;
  const event = set.at(row);
  if (!event) {
    return { title: '', lines: [] };
  }
  const { label, accountId } = identityOf(event);
  const key = event.text('userIdentity', 'accessKeyId');
  const rows = sessionOf(chains, row);
  const who = [label, accountId && `account ${accountId}`, key && `access key ${key}`].filter(Boolean).join(', ');
  const lines: ViewLine[] = [
    { text: `Session of ${shortLine(who, 300)}` },
    { text: `${yield* summaryOf(set, rows)}, as ${logsOf(chains)} tell; all times in UTC` },
    ...part('Origin of the credentials', chainLines(chains, row)),
    ...part('When what this event states is first seen in the open logs', firstLines(inTime, row)),
    ...part('What was done', yield* listLines(set, rows, { isOfOne: true, inTime })),
  ];
  return { title: `Session of ${shortLine(label, 60)}`, lines };
}

function firstLines(inTime: InTime, row: number): ViewLine[] {
  return firstSeen(inTime, row).map(({ name, value, row: first }) => {
    const event = inTime.set.at(first);
    const by = event && first !== row ? `, by ${shortLine(actorOf(event), 120)}` : ', with this event';
    return { text: `${event ? momentOf(event) : INDENT}  ${name} ${shortLine(value, 120)}${by}`, row: first };
  });
}

function logsOf({ set }: Chains): string {
  const { length } = set.logs;
  const events = `${counted(set.length)} ${set.length === 1 ? 'event' : 'events'}`;
  return length === 1 ? `the one open log with ${events}` : `the ${counted(length)} open logs with ${events}`;
}

function part(title: string, lines: readonly ViewLine[]): ViewLine[] {
  return [{ text: '' }, { text: title }, ...lines];
}
