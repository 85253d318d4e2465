import { l10n } from 'vscode';
import { counted } from '../../core';
import { fileName } from '../shared/convert';
import type { OpenArchive } from './openArchive';

const megabyte = 1_048_576;

/** What stands in for a log that is too large for a text: what it holds, and where to see it. */
export function overviewOf({ original, log, size, archive }: OpenArchive): string {
  const parts = [
    fileName(original),
    log
      ? l10n.t('{0} MB, {1} events.', counted(Math.round(size / megabyte)), counted(log.records.length))
      : l10n.t('Reading events…'),
    l10n.t(
      'VS Code turns colors and folding off for a text of more than 20 MB, and shows extensions none of more than 50 MB.',
    ),
    l10n.t(
      'So this log is shown by its events: all of them are in the Events view of CloudTrail, and a click opens one as a document.',
    ),
    ...(archive?.damages.map(({ message }) => message) ?? []),
  ];
  return `${parts.join('\n\n')}\n`;
}
