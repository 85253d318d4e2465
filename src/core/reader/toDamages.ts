import type { Edit } from '../text/edit';
import type { Damage } from './damage';
import type { DamageKind } from './damages/kind';
import type { Report } from './machine/report';

/** The damages of all samples of a document in text order. */
export function documentDamages(samples: readonly (readonly Report[])[]): Damage[] {
  const wide = samples.flatMap((reports) => reports.filter(({ kind }) => kind.wide));
  const own = samples.map((reports) => (wide.length > 0 ? reports.filter(({ kind }) => !kind.wide) : reports));
  return [...own.flatMap(toDamages), ...toDamages(wide)].sort((a, b) => firstEdit(a) - firstEdit(b));
}

/** The damages of one sample in text order; places of one gathered kind become one damage. */
export function toDamages(reports: readonly Report[]): Damage[] {
  const groups = new Map<Report | DamageKind, Report[]>();
  for (const report of reports) {
    const key = report.kind.gathered ? report.kind : report;
    const group = groups.get(key);
    if (group) {
      group.push(report);
    } else {
      groups.set(key, [report]);
    }
  }
  return [...groups.values()].map(toDamage).sort((a, b) => firstEdit(a) - firstEdit(b));
}

function toDamage(group: readonly Report[]): Damage {
  const [first] = group as [Report];
  const { kind } = first;
  const detail = group.find((report) => report.detail)?.detail ?? '';
  const count = group.length;
  return {
    code: kind.code,
    span: first.span,
    message: kind.message(detail, count),
    fixTitle: kind.fixTitle(detail, count),
    edits: group.flatMap(({ edits }): readonly Edit[] => edits),
    certain: kind.certain,
  };
}

function firstEdit({ edits, span }: Damage): number {
  return edits[0]?.span.start ?? span.start;
}
