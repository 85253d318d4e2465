import { l10n } from 'vscode';
import { counted, type Leftover, spanText } from '../../core';
import { eventCount } from '../shared/counts';
import type { Notice, NoticeRow, Summary } from './eventNode';
import { identityWords } from './identityWords';

/** The words of each number, the same wherever it is shown; undefined where there is nothing to say. */
const words: Readonly<Record<Notice, (summary: Summary) => string | undefined>> = {
  nothing: ({ nothing }) => nothing,
  problems: ({ trouble }) => problemCount(trouble.problems),
  damages: ({ trouble }) => damageCount(trouble.damages),
  leftover: ({ leftover }) => leftoverParts(leftover).join(' · ') || undefined,
  overview: () => l10n.t('Overview'),
  failed: ({ overview }) => failedCount(overview.failed),
  damaged: ({ overview }) => damagedCount(overview.damaged),
  repeated: ({ overview }) => repeatedCount(overview.repeated),
  span: ({ overview: { first, last } }) =>
    first === undefined || last === undefined ? undefined : spanText(first, last),
  untimed: ({ overview: { untimed } }) =>
    untimed ? l10n.t('{0} without a readable time', eventCount(untimed)) : undefined,
  identities: ({ overview: { identities, unnamed } }) =>
    identityWords(identities, unnamed && eventCount(unnamed), l10n),
};

const inHeadline: readonly Notice[] = [
  ...(['repeated', 'failed', 'damaged', 'span', 'identities', 'untimed'] as const),
  ...(['problems', 'damages', 'leftover'] as const),
];

/** What a log comes to, in one line. */
export function headline(summary: Summary): string {
  const parts = inHeadline.map((notice) => words[notice](summary));
  return [shownCount(summary), ...parts].filter(Boolean).join(' · ');
}

/** How many events are shown, and of how many where a filter shows some only. */
export function shownCount({ overview: { events }, total }: Pick<Summary, 'overview' | 'total'>): string {
  return total === undefined ? eventCount(events) : l10n.t('{0} of {1}', counted(events), eventCount(total));
}

export function noticeText({ notice, summary }: NoticeRow): string {
  return words[notice](summary) ?? '';
}

/** How many calls failed; undefined for none. */
export function failedCount(count: number): string | undefined {
  return count ? l10n.t('{0} failed', counted(count)) : undefined;
}

/** How many events a damage of the text touches; undefined for none. */
export function damagedCount(count: number): string | undefined {
  return count ? l10n.t('{0} damaged', counted(count)) : undefined;
}

/** How many events stand there once more; undefined for none. */
export function repeatedCount(count: number): string | undefined {
  return count ? l10n.t('{0} repeated', counted(count)) : undefined;
}

/** How many of our findings are errors and warnings, as the badge of the file counts them; undefined for none. */
export function problemCount(count: number): string | undefined {
  return count ? (count === 1 ? l10n.t('1 problem') : l10n.t('{0} problems', counted(count))) : undefined;
}

/** How much is damaged that VS Code lists nowhere; undefined for nothing. */
export function damageCount(count: number): string | undefined {
  return count ? (count === 1 ? l10n.t('1 damaged place') : l10n.t('{0} damaged places', counted(count))) : undefined;
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
