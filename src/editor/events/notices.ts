import { l10n } from 'vscode';
import { counted, type Leftover, soleDay, spanText } from '../../core';
import { eventCount } from '../shared/counts';
import type { Notice, NoticeRow, Summary } from './eventNode';

/** How a row about the log looks, and what a click on it does. */
export interface NoticeLook {
  readonly icon: string;
  /** Whether it says that something is wrong with the text, or that calls failed. */
  readonly tone?: 'problem' | 'failure';
  readonly tooltip?: string;
  readonly command?: { readonly command: string; readonly title: string; readonly arguments?: unknown[] };
}

/** The words of each number, the same wherever it is shown; undefined where there is nothing to say. */
const words: Readonly<Record<Notice, (summary: Summary) => string | undefined>> = {
  problems: ({ problems }) => problemCount(problems),
  leftover: ({ leftover }) => leftoverParts(leftover).join(' · ') || undefined,
  overview: () => l10n.t('Overview'),
  failed: ({ overview }) => failedCount(overview.failed),
  damaged: ({ overview }) => damagedCount(overview.damaged),
  span: ({ overview: { first, last } }) =>
    first === undefined || last === undefined ? undefined : spanText(first, last),
  untimed: ({ overview: { untimed } }) =>
    untimed ? l10n.t('{0} without a readable time', eventCount(untimed)) : undefined,
  identities: ({ overview: { identities } }) =>
    identities === 1 ? l10n.t('1 identity') : l10n.t('{0} identities', counted(identities)),
};

const inHeadline: readonly Notice[] = ['failed', 'damaged', 'span', 'identities', 'untimed', 'problems', 'leftover'];

/** What a log comes to, in one line. */
export function headline(summary: Summary): string {
  const parts = inHeadline.map((notice) => words[notice](summary));
  return [eventCount(summary.overview.events), ...parts].filter(Boolean).join(' · ');
}

export function noticeText({ notice, summary }: NoticeRow): string {
  return words[notice](summary) ?? '';
}

export function noticeLook({ notice, summary }: NoticeRow): NoticeLook {
  return looks[notice](summary);
}

const looks: Readonly<Record<Notice, (summary: Summary) => NoticeLook>> = {
  problems: () => ({
    icon: 'warning',
    tone: 'problem',
    tooltip: l10n.t('Errors and warnings that were found in the log. Click to go from one to the next.'),
    command: { command: 'cloudtrail.revealProblem', title: l10n.t('Go to Next Problem') },
  }),
  leftover: () => ({
    icon: 'question',
    tone: 'problem',
    tooltip: l10n.t('Text that belongs to no event and to no container. Click to go from place to place.'),
    command: { command: 'cloudtrail.revealUnexplained', title: l10n.t('Show What Was Not Understood') },
  }),
  overview: () => ({
    icon: 'dashboard',
    tooltip: l10n.t('What the log holds. Each row below leads to what it counts.'),
  }),
  failed: () => ({ icon: 'error', tone: 'failure' }),
  damaged: () => ({ icon: 'warning', tone: 'problem' }),
  span: ({ overview }) => ({
    icon: 'calendar',
    tooltip: l10n.t('Click to group the events by time.'),
    command: {
      command: 'cloudtrail.events.groupBy',
      title: l10n.t('Group by Time'),
      arguments: [soleDay(overview.first, overview.last) ? ['minute'] : ['day', 'hour']],
    },
  }),
  untimed: () => ({ icon: 'question' }),
  identities: () => ({
    icon: 'account',
    tooltip: l10n.t('Click to group the events by who acted.'),
    command: { command: 'cloudtrail.groupByIdentity', title: l10n.t('Group by Identity') },
  }),
};

/** How many calls failed; undefined for none. */
export function failedCount(count: number): string | undefined {
  return count ? l10n.t('{0} failed', counted(count)) : undefined;
}

/** How many events a damage of the text touches; undefined for none. */
export function damagedCount(count: number): string | undefined {
  return count ? l10n.t('{0} damaged', counted(count)) : undefined;
}

/** How many of our findings are errors and warnings, as the badge of the file counts them; undefined for none. */
export function problemCount(count: number): string | undefined {
  return count ? (count === 1 ? l10n.t('1 problem') : l10n.t('{0} problems', counted(count))) : undefined;
}

/** What was left over, in words: nothing, how much text, and how many events seem to begin in it. */
export function leftoverParts({ characters, events: count }: Leftover): string[] {
  return [
    ...(characters ? [notUnderstood(characters)] : []),
    ...(count ? [l10n.t('{0} not read', eventCount(count))] : []),
  ];
}

function notUnderstood(characters: number): string {
  return characters === 1
    ? l10n.t('1 character not understood')
    : l10n.t('{0} characters not understood', counted(characters));
}
