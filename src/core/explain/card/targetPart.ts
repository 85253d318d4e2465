import { targetsOf } from '../../event/target';
import { momentTold, type Target } from '../../event/targetName';
import { code, escapeText } from '../../markdown/escape';
import type { CardPart } from './part';

/** What it was done to. */
export const targetPart: CardPart = {
  heading: 'TARGET',
  tell: (record) => targetsOf(record).map(told),
};

const most = 5;

function told({ kind, names }: Target): string {
  const some = names.slice(0, most).map((name) => momentTold(kind, name) ?? code(name));
  return `${escapeText(kind)} ${some.join(', ')}${names.length > most ? ` and ${names.length - most} more` : ''}`;
}
