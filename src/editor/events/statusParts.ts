import { commands, l10n } from 'vscode';
import { counted, narrowed, parseFilter, shortSpanText, soleDay, spanText } from '../../core';
import { eventCount } from '../shared/counts';
import { labelText } from '../shared/labelText';
import type { Listed, ListedEvents } from './listedEvents';
import { failedCount, leftoverParts, repeatedCount, shownCount } from './notices';
import { troubleOf } from './problems';
import type { Totals } from './totals';

/** One thing that the status says. */
export interface StatusPart {
  readonly icon: string;
  /** The words in the status bar; undefined where they would only take room. */
  readonly short: string | undefined;
  readonly label: string;
  readonly explanation: string;
  /** Leads to what it counts; undefined where that is nothing. */
  readonly act?: () => Promise<unknown>;
}

/** What the events in view come to, in the order in which it is said: VS Code cuts a long text at the end, and the filter is what must not be missed. Nothing in the words of the status bar is from a log. */
export function statusParts(list: ListedEvents, listed: Listed, totals: Totals): readonly StatusPart[] {
  const filterTo = async (term: string) => {
    await list.filter.set(narrowed(list.filter.current, parseFilter(term).root));
    await showView();
  };
  return [
    eventsPart(totals),
    filterPart(listed),
    ...repeatedPart(totals, () => filterTo('is:duplicate')),
    ...failedPart(totals, () => filterTo('is:failed')),
    isBetween(totals) ? betweenPart(listed) : damagedPart(totals, () => filterTo('is:damaged')),
    leftoverPart(totals),
    ...spanPart(totals),
  ];
}

async function showView(): Promise<void> {
  await commands.executeCommand('cloudtrail.events.focus');
}

function eventsPart({ overview, all, logs }: Totals): StatusPart {
  const short = shownCount({ overview, total: all });
  const explanation =
    all === undefined
      ? l10n.t('All events of what the Events view shows. Leads to the view.')
      : l10n.t('Those that the filter leaves; what else is counted of events is counted of them. Leads to the view.');
  return {
    icon: 'list-tree',
    short,
    label: logs === 1 ? short : l10n.t('{0} in {1} logs', short, counted(logs)),
    explanation,
    act: showView,
  };
}

function repeatedPart({ overview: { repeated } }: Totals, act: () => Promise<void>): readonly StatusPart[] {
  const label = repeatedCount(repeated);
  const explanation = l10n.t(
    'Events whose id another one has: they were delivered twice, or are in two files. Filters to them.',
  );
  return label ? [{ icon: 'copy', short: label, label, explanation, act }] : [];
}

function failedPart({ overview: { failed } }: Totals, act: () => Promise<void>): readonly StatusPart[] {
  const label = failedCount(failed);
  const explanation = l10n.t('Calls that were refused, or went wrong. Filters to them.');
  return label ? [{ icon: 'error', short: undefined, label, explanation, act }] : [];
}

function damagedPart({ overview: { damaged } }: Totals, act: () => Promise<void>): StatusPart {
  const label = l10n.t('{0} damaged', counted(damaged));
  return damaged
    ? {
        icon: 'warning',
        short: label,
        label,
        explanation: l10n.t('Events whose text is malformed. They were read all the same. Filters to them.'),
        act,
      }
    : { icon: 'pass', short: label, label, explanation: l10n.t('No damage of the text touches an event.') };
}

/** Whether something is damaged, and no event. Under a filter the others may be. */
function isBetween({ overview: { damaged }, all, damages }: Totals): boolean {
  return damaged === 0 && all === undefined && damages > 0;
}

function betweenPart({ shown }: Listed): StatusPart {
  const label = l10n.t('damaged between events');
  return {
    icon: 'warning',
    short: label,
    label,
    explanation: l10n.t('The text between or around the events is malformed; no event is. Leads from place to place.'),
    act: async () =>
      commands.executeCommand(troubleOf(shown).problems ? 'cloudtrail.revealProblem' : 'cloudtrail.revealDamage'),
  };
}

function leftoverPart({ leftover }: Totals): StatusPart {
  const lost = leftoverParts(leftover);
  if (lost.length === 0) {
    const label = l10n.t('0 not understood');
    const explanation = l10n.t('All text belongs to an event, or to what holds the events.');
    return { icon: 'pass', short: label, label, explanation };
  }
  return {
    icon: 'question',
    short: lost.join(' · '),
    label: lost.join(', '),
    explanation: l10n.t('Text that belongs to no event and to no container. Leads from place to place.'),
    act: async () => commands.executeCommand('cloudtrail.revealUnexplained'),
  };
}

function spanPart({ overview: { first, last, untimed } }: Totals): readonly StatusPart[] {
  if (first === undefined || last === undefined) {
    return [];
  }
  const levels = soleDay(first, last) ? ['minute'] : ['day', 'hour'];
  const act = async () => {
    await commands.executeCommand('cloudtrail.events.groupBy', levels);
    await showView();
  };
  const without = untimed ? l10n.t('{0} without a readable time.', eventCount(untimed)) : '';
  const explanation =
    `${l10n.t('From the earliest to the latest event. Groups the events by time.')} ${without}`.trim();
  return [{ icon: 'calendar', short: shortSpanText(first, last), label: spanText(first, last), explanation, act }];
}

function filterPart({ filter, events, members, problem }: Listed): StatusPart {
  const [icon, text] = ['filter', labelText(filter)];
  const act = async () => commands.executeCommand('cloudtrail.filterEvents');
  if (filter === '') {
    const explanation = l10n.t('All events are listed. Leads to where a filter is written.');
    return { icon, short: undefined, label: l10n.t('No filter'), explanation, act };
  }
  if (problem !== undefined || !members) {
    const label = l10n.t('Filter that cannot be asked: {0}', text);
    return { icon, short: l10n.t('filter ?'), label, explanation: labelText(problem), act };
  }
  const label = l10n.t('{0} of {1} match: {2}', counted(members.length), eventCount(events.length), text);
  const explanation = l10n.t('The Events view and the table list these. Leads to where the filter is written.');
  return { icon, short: l10n.t('filter'), label, explanation, act };
}
