import type { Damage, Severity } from '../../log/damage';
import type { LogDocument } from '../../log/logDocument';
import type { LogRecord } from '../../log/logRecord';
import { oneLine, shortLine } from '../../markdown/visible';
import { damageKinds } from '../../repair/kinds/index';
import { byPlace } from '../../text/span';
import { drain, type Steps } from '../../text/steps';
import type { Finding, RelatedPlace } from '../parts/finding';
import type { NeverHad } from '../parts/neverHad';
import { DamagePlaces } from '../parts/omission';
import type { Rule, RuleHit, Watch } from '../parts/rule';
import { contextOf } from '../parts/ruleContext';
import { rules } from '../rules/index';
import { CheckedLog } from './checkedLog';
import { FindingIndex } from './findingIndex';
import { ignoredIn } from './ignore';

/** How severe a code is by the user's settings; `off` silences it. `standard` is what holds without a setting. */
export type SeverityOf = (code: string, standard: Severity) => Severity | 'off';

/** One slice ends after so many records or characters: a millisecond or two of work. */
const sliceRecords = 25;
const sliceCharacters = 50_000;
const sliceDamages = 500;

/** What is longer is cut: a name of a megabyte would fill the Problems panel. */
const longestMessage = 500;
const longestTitle = 200;

/** The severities as they are without settings. */
export const standardSeverity: SeverityOf = (_code, standard) => standard;

/** All findings of a log, in text order: the damages of its text and the hits of all rules. Their number has no bound. */
export function findings(log: LogDocument, severityOf: SeverityOf = standardSeverity): Finding[] {
  return inTextOrder([...drain(findingsInSteps(log, severityOf)).all]);
}

/**
 * The same findings, in steps of a millisecond or two: those of the damages, then those of the records, then those of the log as a whole.
 * `checked` takes over what an earlier check of the document found in records that have not changed.
 */
export function* findingsInSteps(
  log: LogDocument,
  severityOf: SeverityOf = standardSeverity,
  checked: CheckedLog = new CheckedLog(log),
): Steps<FindingIndex> {
  const found = new FindingIndex();
  const ignored = ignoredIn(log);
  const hear = (slice: Finding[]) => found.add(inTextOrder(slice.filter((finding) => !ignored(finding))));
  for (let at = 0; at < log.damages.length; at += sliceDamages) {
    hear(damageFindings(log.damages.slice(at, at + sliceDamages), severityOf));
    yield;
  }
  const active = activeRules(severityOf);
  const damages = new DamagePlaces(log);
  const watches = active.flatMap((rule) => (rule.rule.watch ? [{ ...rule, watch: rule.rule.watch(log) }] : []));
  let slice: Finding[] = [];
  let records = 0;
  let characters = 0;
  for (const record of log.records) {
    for (const finding of checked.next(record, () => recordFindings(record, damages, checked.neverHad, active))) {
      slice.push(finding);
    }
    for (const { watch } of watches) {
      watch.see?.(record);
    }
    records++;
    characters += record.span.end - record.span.start;
    if (records >= sliceRecords || characters >= sliceCharacters) {
      hear(slice);
      yield;
      slice = [];
      records = 0;
      characters = 0;
    }
  }
  hear(slice);
  yield* hearWatches(watches, hear);
  return found;
}

/** What those say in the end who have seen all records. */
function* hearWatches(
  watches: readonly (ActiveRule & { readonly watch: Watch })[],
  hear: (found: Finding[]) => void,
): Steps<void> {
  let slice: Finding[] = [];
  for (const { watch, ...rule } of watches) {
    for (const hit of watch.end()) {
      slice.push(toFinding(rule, hit, false));
      if (slice.length >= sliceRecords) {
        hear(slice);
        yield;
        slice = [];
      }
    }
  }
  hear(slice);
}

interface ActiveRule {
  readonly rule: Rule;
  readonly severity: Severity;
}

function activeRules(severityOf: SeverityOf): ActiveRule[] {
  return rules.flatMap((rule) => {
    const severity = severityOf(rule.code, rule.severity);
    return severity === 'off' ? [] : [{ rule, severity }];
  });
}

function recordFindings(
  record: LogRecord,
  damages: DamagePlaces,
  neverHad: NeverHad,
  active: readonly ActiveRule[],
): Finding[] {
  const found: Finding[] = [];
  // What rules know of records does not hold for rows of tables, damaged or not: their columns are text in lower case.
  if (record.row) {
    return found;
  }
  const about = contextOf(record, damages, neverHad);
  for (const rule of active) {
    for (const hit of rule.rule.check?.(record, about) ?? []) {
      found.push(toFinding(rule, hit, about.sample));
    }
  }
  return found;
}

function toFinding({ rule, severity }: ActiveRule, hit: RuleHit, sample: boolean): Finding {
  const lenient = sample && rule.lenient;
  return {
    code: rule.code,
    span: hit.span,
    severity: lenient ? 'hint' : severity,
    message: oneLine(hit.message, longestMessage),
    fixes: (hit.fixes ?? []).map((fix) => ({
      ...fix,
      title: shortLine(fix.title, longestTitle),
      changesValue: true,
      // Samples are as their author wrote them: their values change on request only.
      preferred: fix.preferred && !lenient,
    })),
    ...(hit.related && { related: hit.related.map(shownPlace) }),
  };
}

/** What people read holds text of the log, and whoever wrote that may want it to look like something else. */
function shownPlace(place: RelatedPlace): RelatedPlace {
  return { ...place, message: oneLine(place.message, longestMessage) };
}

function damageFindings(damages: readonly Damage[], severityOf: SeverityOf): Finding[] {
  return damages.flatMap((damage) => {
    const severity = severityOf(damage.code, damageSeverity(damage.code));
    return severity === 'off' ? [] : [damageFinding(damage, severity)];
  });
}

function damageSeverity(code: string): Severity {
  return damageKinds.find((kind) => kind.code === code)?.severity ?? 'error';
}

function damageFinding(damage: Damage, severity: Severity): Finding {
  const { code, span, places, message, fixTitle, edits, certain } = damage;
  const fixes = edits.length ? [{ title: shortLine(fixTitle, longestTitle), edits, preferred: certain }] : [];
  const all = places.length > 1 ? { places } : {};
  return { code, span, ...all, severity, message: oneLine(message, longestMessage), fixes };
}

/** The findings from left to right; those of one place by code. Sorts in place. */
export function inTextOrder(found: Finding[]): Finding[] {
  return found.sort((a, b) => byPlace(a, b) || (a.code < b.code ? -1 : 1));
}
