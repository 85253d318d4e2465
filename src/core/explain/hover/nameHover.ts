import type { Place } from '../../event/placeAt';
import { type FieldFact, pageUrl } from '../../facts/facts';
import type { EventData } from '../../log/eventData';
import { code, link, prose } from '../../markdown/escape';
import { knownField } from '../values/field';
import type { HoverHost } from '../values/hoverHost';
import { saidHere } from './here';
import { modelSays } from './modelSays';
import { explainParameter } from './parameterHover';

/**
 * What a field's name means, as Markdown: meaning, type, since when, caveats, its values and AWS's page. Undefined if unknown.
 * Of members of requests and responses, what their names and AWS's models tell.
 */
export function explainName(place: Place, record: EventData, host: HoverHost): string | undefined {
  const known = knownField(place.path, record);
  if (!known) {
    return explainParameter(place, record, host.models);
  }
  const written = place.path.at(-1) ?? '';
  const slip = known.slipOf ? [`AWS writes this name ${code(known.slipOf)}.`] : [];
  const here = saidHere(known.path, record);
  const model = host.models?.parameter(record.text('eventSource'), record.text('eventName'), known.path);
  const told = model && modelSays(model, false, host.models?.date);
  return [...slip, fieldMarkdown(known.slipOf ?? written, known.fact, here), told].filter(Boolean).join('\n\n');
}

/** All that the table knows about a field, as Markdown, and what it says in one event. */
export function fieldMarkdown(name: string, fact: FieldFact, here?: string): string {
  return [`**${code(name)}**: ${traits(fact).join(', ')}`, prose(fact.says), here, notes(fact), foot(fact)]
    .filter(Boolean)
    .join('\n\n');
}

/** The link to AWS's page about a field, or nothing. */
export function pageLink(fact: { readonly page?: string } | undefined): string {
  const url = pageUrl(fact?.page);
  return url ? link('AWS documentation', url) : '';
}

function traits(fact: FieldFact): string[] {
  return [
    fact.type,
    ...(fact.required ? ['required'] : []),
    ...(fact.since ? [`since version ${fact.since}${fact.added ? ` (added ${fact.added})` : ''}`] : []),
    ...(fact.limit ? [`up to ${fact.limit}`] : []),
    ...(fact.only ? [families[fact.only]] : []),
  ];
}

const families = {
  aggregated: 'only in aggregated events',
  insight: 'only in Insights events',
  lake: 'only in CloudTrail Lake',
} as const;

function notes(fact: FieldFact): string {
  return (fact.notes ?? []).map((note) => `- ${prose(note)}`).join('\n');
}

function foot(fact: FieldFact): string {
  const names = Object.keys(fact.values ?? {});
  // Of free text the table knows some, which is no list of values.
  const isFreeText = names.some((name) => name.split(' ').length > 4);
  const values =
    names.length > 0 && !isFreeText
      ? `${fact.closed ? 'Values' : fact.instead ? 'At times in its place' : 'For example'}: ${names.map((name) => code(name)).join(', ')}`
      : '';
  return [values, pageLink(fact)].filter(Boolean).join('\n\n');
}
