import { commands, Disposable, l10n } from 'vscode';
import { type Facet, facetsWith, type InTime, touched } from '../../core';
import { inTimeSlices } from '../shared/timeSlices';
import type { AllEvents } from './allEvents';
import { chosenEvent } from './chosenEvent';
import type { EventLists } from './eventLists';
import { sayAtCursor } from './sayAt';
import type { EventSpot, Spots } from './spots';

/** Among which events a step goes: among all, or those that share something with the event. */
interface Way {
  readonly facet?: Facet;
  /** What to say where no event is left in that direction. */
  readonly last: string;
  readonly first: string;
  /** What to say where the event states nothing that others could share. */
  readonly none?: string;
}

/** From event to event in the order of time, across all open logs. */
export function registerTimeCommands(spots: Spots, lists: EventLists): Disposable {
  const { all, identity, resource } = ways();
  const step = (direction: 1 | -1, way: Way) => async (ref?: unknown, earlier?: unknown) => {
    const spot = await chosenEvent(spots, lists, ref, earlier);
    await (spot
      ? spots.busy.during(go(spot, direction, way))
      : sayAtCursor(l10n.t('There is no CloudTrail event at the cursor.')));
  };
  return Disposable.from(
    commands.registerCommand('cloudtrail.nextEvent', step(1, all)),
    commands.registerCommand('cloudtrail.previousEvent', step(-1, all)),
    commands.registerCommand('cloudtrail.nextEventOfIdentity', step(1, identity)),
    commands.registerCommand('cloudtrail.previousEventOfIdentity', step(-1, identity)),
    commands.registerCommand('cloudtrail.nextEventOnResource', step(1, resource)),
    commands.registerCommand('cloudtrail.previousEventOnResource', step(-1, resource)),
  );
}

function ways(): Readonly<Record<'all' | 'identity' | 'resource', Way>> {
  const identity = facetsWith(['identity'])[0] as Facet;
  return {
    all: {
      last: l10n.t('This is the last event in all open logs.'),
      first: l10n.t('This is the first event in all open logs.'),
    },
    identity: {
      facet: identity,
      last: l10n.t('This is the last event of the same identity in all open logs.'),
      first: l10n.t('This is the first event of the same identity in all open logs.'),
    },
    resource: {
      facet: touched,
      last: l10n.t('This is the last event on the same resource in all open logs.'),
      first: l10n.t('This is the first event on the same resource in all open logs.'),
      none: l10n.t('The event names no resource.'),
    },
  };
}

async function go({ events, row }: EventSpot, direction: 1 | -1, { facet, last, first, none }: Way): Promise<void> {
  const inTime = await preparedFor(events, facet);
  if (!inTime) {
    return;
  }
  const next = inTime.neighbour(row, direction, facet);
  if (next === undefined) {
    const isStated = !none || !facet || events.set.column(facet)?.idsAt(row).length;
    sayAtCursor(isStated ? (direction === 1 ? last : first) : none);
  } else {
    await commands.executeCommand('cloudtrail.revealRecord', events.refOf(next), events.logOf(next)?.log);
  }
}

/** Undefined when a log has changed on the way: then the event is no more where the step began. */
async function preparedFor(events: AllEvents, facet: Facet | undefined): Promise<InTime | undefined> {
  const inTime = await events.inTime(() => false);
  await (inTime && inTimeSlices(inTime.prepare(facet ? [facet] : [])));
  return inTime;
}
