import { l10n } from 'vscode';
import { soleDay } from '../../core';
import type { Notice, NoticeRow, Summary } from './eventNode';

/** How a row about the log looks, and what a click on it does. */
export interface NoticeLook {
  readonly icon: string;
  /** Whether it says that something is wrong with the text, or that calls failed. */
  readonly tone?: 'problem' | 'failure';
  readonly tooltip?: string;
  readonly command?: { readonly command: string; readonly title: string; readonly arguments?: unknown[] };
}

const looks: Readonly<Record<Notice, (summary: Summary) => NoticeLook>> = {
  nothing: ({ nothing }) => ({
    icon: 'filter',
    tooltip: [nothing, l10n.t('Click to change the filter.')].filter(Boolean).join('\n'),
    command: { command: 'cloudtrail.filterEvents', title: l10n.t('Filter Events…') },
  }),
  problems: () => ({
    icon: 'warning',
    tone: 'problem',
    tooltip: l10n.t('Errors and warnings that were found in the log. Click to go from one to the next.'),
    command: { command: 'cloudtrail.revealProblem', title: l10n.t('Go to Next Problem') },
  }),
  damages: () => ({
    icon: 'warning',
    tone: 'problem',
    tooltip: l10n.t(
      'What is damaged in logs or archives that no editor shows. Click to open them, one after the other.',
    ),
    command: { command: 'cloudtrail.revealDamage', title: l10n.t('Go to Next Damage') },
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
  repeated: () => ({
    icon: 'copy',
    tooltip: l10n.t(
      'Events whose id another one has: each happened once, and is listed and counted as often as it is there.',
    ),
  }),
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

/** How a row looks. */
export function noticeLook({ notice, summary }: NoticeRow): NoticeLook {
  return looks[notice](summary);
}
