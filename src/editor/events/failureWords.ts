import type { l10n as Translations } from 'vscode';
import type { EventText } from '../../core';
import { labelText } from '../shared/labelText';

/** How an event failed, or what errors it tells of, in the words of its row: as they are seen beside its picture, and as they are heard without it. */
export function failureWords(
  { error, failed, isFailureSaid }: Pick<EventText, 'error' | 'failed' | 'isFailureSaid'>,
  l10n: Pick<typeof Translations, 't'>,
): { readonly seen: string; readonly heard: string } {
  const [told, word] = [labelText(error), failed ? l10n.t('failed') : ''];
  return { seen: told || (isFailureSaid ? '' : word), heard: [word, told].filter(Boolean).join(' ') };
}
