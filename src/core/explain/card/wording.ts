import { parseArn } from '../../event/arn';
import type { Target } from '../../event/targetName';
import { kindOf, momentTold, shortName } from '../../event/targetName';
import type { Wording } from '../../facts/facts';
import type { Render } from './render';

/** The rest of a sentence with its targets filled in; undefined where one that it cannot do without is missing. */
export function worded({ what }: Wording, targets: readonly Target[], show: Render): string | undefined {
  let told = '';
  for (const part of what.split(/(\[[^\]]*\])/)) {
    const isOptional = part.startsWith('[');
    const [withNames = '', without = ''] = isOptional ? part.slice(1, -1).split('|') : [part];
    const filled = fill(withNames, targets, show);
    if (filled === undefined && !isOptional) {
      return undefined;
    }
    told += filled ?? without;
  }
  return told;
}

/** A text with the names of targets in the places of their kinds; undefined where one is missing. */
function fill(text: string, targets: readonly Target[], show: Render): string | undefined {
  const parts = text.split(/\{([^}]+)\}/);
  const filled = parts.map((part, index) => (index % 2 === 0 ? part : namesOf(part, targets, show)));
  return filled.includes(undefined) ? undefined : filled.join('');
}

function namesOf(kind: string, targets: readonly Target[], show: Render): string | undefined {
  const target = targets.find((candidate) => candidate.kind === kind);
  return target && names(target, show);
}

/** So many names are said, and one more where it is the only one left: "and 1 more" is no shorter than it. */
const most = 3;

/** The first names, ARNs by their last part; a principal's with what it is. */
export function names({ kind, names: all }: Target, show: Render): string {
  const shown = all.length === most + 1 ? all.length : most;
  const some = all.slice(0, shown).map((name) => {
    if (kind === 'principal' && name === '*') {
      return 'everybody';
    }
    const moment = momentTold(kind, name);
    if (moment !== undefined) {
      return moment;
    }
    const isNamed = kind === 'principal' && parseArn(name) !== undefined;
    return `${isNamed ? `${show(kindOf(name))} ` : ''}${show(shortName(name))}`;
  });
  return some.join(', ') + (all.length > shown ? ` and ${all.length - shown} more` : '');
}
