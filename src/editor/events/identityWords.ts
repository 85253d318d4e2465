import type { l10n as Translations } from 'vscode';
import { counted } from '../../core';

/**
 * How many identities are named, and in how many events none is, since these have a group of their own beside those of the identities. Undefined where
 * none is named.
 * @param unnamed the number of events that name none, in words; falsy for no such events
 */
export function identityWords(
  identities: number,
  unnamed: string | 0,
  l10n: Pick<typeof Translations, 't'>,
): string | undefined {
  if (identities === 0) {
    return undefined;
  }
  const named = identities === 1 ? l10n.t('1 identity') : l10n.t('{0} identities', counted(identities));
  return unnamed ? l10n.t('{0}, none named in {1}', named, unnamed) : named;
}
