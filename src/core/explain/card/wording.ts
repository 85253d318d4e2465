import { parseArn } from '../../event/arn';
import type { Target } from '../../event/targetName';
import { accountBehind, kindOf, momentTold, shortName } from '../../event/targetName';
import { partsTold } from '../../event/targetParts';
import type { Wording } from '../../facts/facts';
import type { Render } from './render';

/** The rest of a sentence with its targets filled in; undefined where one that it cannot do without is missing. */
export function worded({ what }: Wording, targets: readonly Target[], show: Render): string | undefined {
  let told = '';
  for (const part of what.split(/(\[[^\]]*\])/)) {
    const isOptional = part.startsWith('[');
    const ways = isOptional ? part.slice(1, -1).split('|') : [part];
    const filled = ways.map((way) => fill(way, targets, show)).find((way) => way !== undefined);
    if (filled === undefined && !isOptional) {
      return undefined;
    }
    told += filled ?? '';
  }
  return told;
}

/** A text with the names of targets in the places of their kinds; undefined where one is missing. */
function fill(text: string, targets: readonly Target[], show: Render): string | undefined {
  const parts = text.split(/\{([^}]+)\}/);
  const filled = parts.map((part, index) =>
    index % 2 === 0
      ? part
      : namesOf(part, targets, show, / (?:for|to) $/.exec(parts[index - 1] ?? '')?.[0].trimStart()),
  );
  return filled.includes(undefined) ? undefined : filled.join('');
}

function namesOf(kind: string, targets: readonly Target[], show: Render, again?: string): string | undefined {
  const target = targets.find((candidate) => candidate.kind === kind);
  return target && names(target, show, again);
}

/** So many names are said, and one more where it is the only one left: "and 1 more" is no shorter than it. */
const most = 3;

/** The first names; where not all hold with all that is beside them, what goes with what, each behind the same word. */
export function names({ kind, names: all, together }: Target, show: Render, again = ''): string {
  const own = (some: readonly string[]) => firstNames(kind, some, show);
  return together ? partsTold(together, { names: own, text: show, most, again }) : own(all);
}

function firstNames(kind: string, all: readonly string[], show: Render): string {
  const shown = all.length === most + 1 ? all.length : most;
  const some = all.slice(0, shown).map((name) => nameTold(kind, name, show));
  return some.join(', ') + (all.length > shown ? ` and ${all.length - shown} more` : '');
}

/** ARNs by their last part; a principal's with what it is, an account as such, and everybody as everybody. */
function nameTold(kind: string, name: string, show: Render): string {
  const account = accountBehind(kind, name);
  if (account !== undefined) {
    return kind === 'account' ? show(account) : `account ${show(account)}`;
  }
  if ((kind === 'principal' && name === '*') || (/shared with$/.test(kind) && /^all$/i.test(name))) {
    return 'everybody';
  }
  if (kind === 'days') {
    return `${show(name)} ${name === '1' ? 'day' : 'days'}`;
  }
  const isNamed = kind === 'principal' && parseArn(name) !== undefined;
  return momentTold(kind, name) ?? `${isNamed ? `${show(kindOf(name))} ` : ''}${show(shortName(name))}`;
}
