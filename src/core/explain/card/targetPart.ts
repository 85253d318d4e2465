import { targetsOf } from '../../event/target';
import { momentTold, type Target } from '../../event/targetName';
import { partsTold } from '../../event/targetParts';
import { code, escapeText } from '../../markdown/escape';
import type { CardPart } from './part';

/** What it was done to. */
export const targetPart: CardPart = {
  heading: 'TARGET',
  tell: (record) => targetsOf(record).map(told),
};

const most = 5;

function told({ kind, names, together }: Target): string {
  const own = (some: readonly string[]) => namesTold(kind, some);
  return `${escapeText(kind)} ${together ? partsTold(together, { names: own, text: code, most }) : own(names)}`;
}

function namesTold(kind: string, names: readonly string[]): string {
  const some = names.slice(0, most).map((name) => momentTold(kind, name) ?? code(name));
  return `${some.join(', ')}${names.length > most ? ` and ${names.length - most} more` : ''}`;
}
