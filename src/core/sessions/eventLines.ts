import type { EventSet } from '../columns/eventSet';
import { errorCodeOf } from '../event/action';
import { wouldHaveWorked } from '../event/dryRun';
import { timeOf } from '../event/time';
import { agent } from '../facets/fields';
import { service } from '../facets/service';
import type { EventData } from '../log/eventData';
import { oneLine, shortLine } from '../markdown/visible';
import { eventText } from '../rows/eventText';
import { momentText } from '../rows/spanText';
import { INDENT, type ViewLine } from './viewLine';

/** An address of the older kind has so many characters at most; longer ones push the rest of their line. */
const ADDRESS = 15;
const LONGEST = 120;
const LONGEST_MESSAGE = 600;

/** What an event is told after. */
export interface Before {
  /** The program of the event above, which need not be said again. */
  readonly agent: string | undefined;
  /** Whether all events are of one caller, whom the title says. */
  readonly isOfOne: boolean;
}

/** An event as lines: when, from where, what, on what, and a note; below it how it failed, and the program, where it is another one than before. */
export function eventLines(set: EventSet, row: number, { agent, isOfOne }: Before, note: string): ViewLine[] {
  const event = set.at(row);
  if (!event) {
    return [];
  }
  const { name, actor, target, isOutcomeUnknown } = eventText(event, { said: [], run: undefined, date: undefined });
  const address = event.text('sourceIPAddress');
  const head = [
    momentOf(event),
    (address ? shortLine(address, LONGEST) : '-').padEnd(ADDRESS),
    [name ? shortLine(name, LONGEST) : 'event without a name', serviceOf(event)].filter(Boolean).join(' '),
    ...[isOfOne ? undefined : actor, target].map((text) => text && shortLine(text, LONGEST)),
    note && `· ${note}`,
  ];
  const program = agentOf(event);
  const below = [
    set.failedAt(row) ? failureOf(event) : withoutFailure(event, isOutcomeUnknown),
    program && program !== agent ? `with ${shortLine(program, LONGEST)}` : '',
  ];
  return [
    { text: head.filter(Boolean).join('  ').trimEnd(), row },
    ...below.filter(Boolean).map((text) => ({ text: `${INDENT}${text}`, row })),
  ];
}

/** The program that made the call, as it calls itself. */
export function agentOf(event: EventData | undefined): string | undefined {
  return event && agent.keysOf(event)[0];
}

/** When an event happened, in UTC; as it is written, where it cannot be read. */
export function momentOf(event: EventData): string {
  const time = timeOf(event);
  const written = event.text('eventTime');
  return time ? momentText(time.epochMs, undefined) : (written && shortLine(written, 40)) || 'without a time';
}

function serviceOf(event: EventData): string {
  const [key] = service.keysOf(event);
  return key ? `(${shortLine(service.textOf(key, event).label, LONGEST)})` : '';
}

function withoutFailure(event: EventData, isUnknown: boolean): string {
  return wouldHaveWorked(event) ? 'dry run: it would have worked' : isUnknown ? 'outcome unknown' : '';
}

function failureOf(event: EventData): string {
  const [code, message] = [errorCodeOf(event), event.text('errorMessage')];
  const said = [code && shortLine(code, LONGEST), message && oneLine(message, LONGEST_MESSAGE)].filter(Boolean);
  return said.length > 0 ? `failed: ${said.join(': ')}` : 'failed';
}
