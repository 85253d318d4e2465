import { holdsHalf, holdsMember } from '../conservation/beginnings';
import { removedBy } from '../conservation/removal';
import type { Damage } from '../log/damage';
import type { DamageKind } from '../repair/kinds/kind';
import { quoted } from '../repair/kinds/kind';
import { terminalCode, wrappedLines } from '../repair/kinds/notations';
import { comment } from '../repair/kinds/strayTexts';
import { CODE } from '../repair/notations/notations';
import type { Report } from '../repair/reports/report';
import { append } from '../text/append';
import type { Edit } from '../text/edit';
import { byStart, type Span } from '../text/span';
import type { Steps } from '../text/steps';

/** The damages of all samples of a document in text order. */
export function* documentDamages(text: string, samples: readonly (readonly Report[])[]): Steps<Damage[]> {
  const wide = samples.flatMap((reports) => reports.filter(({ kind }) => kind.wide));
  const own = samples.map((reports) => (wide.length > 0 ? reports.filter(({ kind }) => !kind.wide) : reports));
  const damages: Damage[] = [];
  for (const reports of [...own, wide]) {
    append(damages, yield* toDamages(text, reports));
    yield;
  }
  return inTextOrder(damages);
}

/** How many reports are weighed in a step. */
const STRIDE = 256;

/** A report, and what its edits take away of the text. */
interface Weighed {
  readonly report: Report;
  readonly removes: readonly Span[];
  readonly certain: boolean;
}

/**
 * The damages of one sample of a text, in text order. Places of one gathered kind become one damage, but for those whose mend is
 * uncertain: whoever is to agree must see each. Here alone is decided what a mend removes, and whether it is certain.
 */
export function* toDamages(text: string, reports: readonly Report[]): Steps<Damage[]> {
  const groups = new Map<Weighed | DamageKind, Weighed[]>();
  for (const [index, report] of reports.entries()) {
    if (index % STRIDE === STRIDE - 1) {
      yield;
    }
    const weighed = weigh(text, report);
    const key = weighed.report.kind.gathered && weighed.certain ? weighed.report.kind : weighed;
    const group = groups.get(key);
    if (group) {
      group.push(weighed);
    } else {
      groups.set(key, [weighed]);
    }
  }
  return inTextOrder([...groups.values()].map((group) => toDamage(text, group)));
}

/** Codes as a terminal gets them. */
const CODES = new RegExp(`^(?:${CODE})+$`);
/** A value that stands for one which nobody wrote. */
const INVENTED = /(?<!\w)null(?!\w)/;

/** Whether an edit writes a value where nobody wrote one. */
function invents(text: string, { span: { start, end }, newText }: Edit): boolean {
  return INVENTED.test(newText) && !/\w/.test(text.slice(start, end));
}

/** A mend is certain that invents no value, and removes nothing, or only what its kind recognises as no data and what holds no data of a record either. */
function weigh(text: string, report: Report): Weighed {
  const { kind, edits } = report;
  const removals = edits.flatMap((edit) => {
    const place = removedBy(text, edit);
    return place ? [{ place, edit }] : [];
  });
  const harmless = ({ edit }: { readonly edit: Edit }) => {
    const removed = text.slice(edit.span.start, edit.span.end);
    // The number of a line may be one that the text says where it was joined in the midst of it.
    const numbered = kind === wrappedLines && /[\p{L}\p{N}]/u.test(removed);
    // The escape of its first character is how a text in an event says it, too.
    const written = kind === terminalCode && !CODES.test(removed);
    const half = kind === comment && holdsHalf(removed);
    return kind.removesNoData && !numbered && !written && !holdsMember(removed) && !half;
  };
  return {
    report,
    removes: removals.map(({ place }) => place),
    certain:
      kind.certain &&
      report.certain !== false &&
      removals.every(harmless) &&
      !edits.some((edit) => invents(text, edit)),
  };
}

function toDamage(text: string, group: readonly Weighed[]): Damage {
  const [{ report: first, certain }] = group as [Weighed];
  const { kind } = first;
  const reports = group.map(({ report }) => report);
  const detail = reports.find((report) => report.detail)?.detail ?? '';
  const removes = group.flatMap((weighed) => weighed.removes).sort(byStart);
  const places = placesOf(reports);
  const title = kind.fixTitle(detail, places.length);
  return {
    code: kind.code,
    span: first.span,
    places,
    message: kind.message(detail, places.length),
    fixTitle: certain ? title : title + losses(text, removes),
    edits: reports.flatMap(({ edits }): readonly Edit[] => edits),
    certain,
    removes,
  };
}

/** The places that some reports are about, as one sees them in the text: what touches is one, such as the arrow and the value of `"a"=>nil`. */
function placesOf(reports: readonly Report[]): readonly Span[] {
  const mended = reports.map(({ span, edits }) => ({
    span,
    start: edits[0]?.span.start ?? -1,
    end: edits.at(-1)?.span.end ?? -1,
  }));
  const places: Span[] = [];
  let reached = -1;
  for (const { span, start, end } of mended.sort(byStart)) {
    const last = start >= 0 && start === reached ? places.pop() : undefined;
    places.push(last ? { start: last.start, end: Math.max(last.end, span.end) } : span);
    reached = end;
  }
  return places.sort(byStart);
}

/** What of the author's words an uncertain mend takes away, for its title. */
function losses(text: string, removes: readonly Span[]): string {
  const [first] = removes;
  const more = removes.length > 1 ? ` and ${removes.length - 1} more` : '';
  return first ? `: removes ${quoted(text.slice(first.start, first.end))}${more}` : '';
}

function inTextOrder(damages: Damage[]): Damage[] {
  return damages.sort((a, b) => firstEdit(a) - firstEdit(b));
}

function firstEdit({ edits, span }: Damage): number {
  return edits[0]?.span.start ?? span.start;
}
