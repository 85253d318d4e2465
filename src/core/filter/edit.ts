import { span } from '../text/span';
import { parseFilter } from './parse';
import { fold } from './pattern';
import { printFilter } from './print';
import { type FilterNode, joined, type Term, type Value } from './tree';

const NOWHERE = span(0, 0);
/** What no time that can be read matches. */
const UNTIMED = '-after:0001-01-01';

/** The term for one key of a facet, or for the events that have none. */
export function facetTerm(facet: string, key: string | undefined): FilterNode {
  const values = [{ kind: 'text', parts: key === undefined ? ['', ''] : [key] } as const];
  const term: Term = { kind: 'facet', facet, values, span: NOWHERE };
  return key === undefined ? not(term) : term;
}

/** What is all of the nodes. */
export function together(nodes: readonly FilterNode[]): FilterNode {
  return joined('all', nodes, NOWHERE);
}

/** What is not the node; the negation of a negation is the thing itself. */
export function not(node: FilterNode): FilterNode {
  return node.kind === 'not' ? node.node : { kind: 'not', node, span: NOWHERE };
}

/**
 * A filter narrowed by one more part, as text. What is there already is not put there twice, and what says the opposite of the new part gives
 * way to it. A filter that cannot be read is replaced.
 */
export function narrowed(filter: string, part: FilterNode): string {
  const parts = partsOf(filter);
  const [same, opposite] = [printFilter(part), printFilter(not(part))];
  const kept = parts.filter((one) => ![same, opposite].includes(printFilter(one)));
  return printFilter(joined('all', [...kept, part], NOWHERE));
}

/** A filter without one of its parts, as text; without a part as it would be printed. One that cannot be read is empty. */
export function withoutPart(filter: string, part: FilterNode | undefined): string {
  const gone = part && printFilter(part);
  return printParts(partsOf(filter).filter((one) => printFilter(one) !== gone));
}

/** The term for any of some texts at a path of the event. */
export function pathTerm(path: readonly string[], texts: readonly string[]): FilterNode {
  return { kind: 'path', path, values: texts.map(textValue), span: NOWHERE };
}

/** The term for events that have a text somewhere. */
export function wordTerm(text: string): FilterNode {
  return { kind: 'word', value: textValue(text), span: NOWHERE };
}

/** The term for any of some keys of a facet. */
export function keysTerm(facet: string, keys: readonly string[]): FilterNode {
  return { kind: 'facet', facet, values: keys.map(textValue), span: NOWHERE };
}

/** A filter without what it says of one facet alone, as text. What is said of it beside something else, as in an `OR`, stays. */
export function withoutFacet(filter: string, facet: string): string {
  return printParts(partsOf(filter).filter((part) => facetOf(part)?.facet !== facet));
}

/** Tells of keys of a facet whether a filter asks for them by itself; without a key, for the events that have none. */
export function askedKeys(filter: string, facet: string): (key: string | undefined) => boolean {
  const parts = partsOf(filter);
  const asksForNone = parts.some((part) => isOfKey(part, facet, undefined));
  const values = parts.flatMap((part) => (part.kind === 'facet' && part.facet === facet ? part.values : []));
  const asked = new Set(
    values.flatMap((value) => (value.kind === 'text' && isPlain(value) ? fold(value.parts[0] ?? '') : [])),
  );
  return (key) => (key === undefined ? asksForNone : asked.has(fold(key)));
}

/**
 * A filter that asks for a key of a facet, as text; one that does so already no longer does. Keys that are asked for one after the other are
 * alternatives, since an event that has several of one facet is rare.
 */
export function toggledKey(filter: string, facet: string, key: string | undefined): string {
  const parts = partsOf(filter);
  const isAsked = askedKeys(filter, facet)(key);
  const kept = parts.flatMap((part) => (isOfKey(part, facet, key) ? withoutKey(part, key) : [part]));
  if (isAsked) {
    return printParts(kept);
  }
  const others = kept.filter((part) => key === undefined || !isOfKey(part, facet, undefined));
  const beside = others.find((part) => part.kind === 'facet' && part.facet === facet && part.values.every(isPlain));
  if (beside?.kind !== 'facet' || key === undefined) {
    const left = others.filter((part) => part.kind !== 'facet' || part.facet !== facet);
    return narrowed(printParts(left), facetTerm(facet, key));
  }
  return printParts(
    others.map((part) => (part === beside ? { ...beside, values: [...beside.values, textValue(key)] } : part)),
  );
}

/**
 * A filter for a stretch of time instead of those that it asks for by itself, as text: all times without any.
 * @param stretch its beginning and, exclusive, its end, in milliseconds since 1970.
 */
export function withinTime(filter: string, stretch: readonly [number, number] | undefined): string {
  const [from, to] = stretch?.map(momentText) ?? [];
  return withTimes(filter, from && to ? `after:${from} before:${to}` : '');
}

/**
 * A filter for what happened from a moment on, or before it, instead of the moment that it asks for in that direction, as text.
 * @param time in milliseconds since 1970.
 */
export function boundedTime(filter: string, bound: 'after' | 'before', time: number): string {
  const others = partsOf(filter).filter((part) => part.kind !== 'time' || part.name !== bound);
  return printParts([...others, ...partsOf(`${bound}:${momentText(time)}`)]);
}

/** A filter for the events whose time cannot be read, instead of the times that it asks for by itself, as text. */
export function withoutTime(filter: string): string {
  return withTimes(filter, UNTIMED);
}

/** Whether a filter asks for a stretch of time by itself, or for events without one. */
export function hasTime(filter: string): boolean {
  return partsOf(filter).some(isOfTime);
}

function withTimes(filter: string, times: string): string {
  const others = partsOf(filter).filter((part) => !isOfTime(part));
  return printParts([...others, ...(times === '' ? [] : partsOf(times))]);
}

function isOfTime(part: FilterNode): boolean {
  return part.kind === 'time' || printFilter(part) === UNTIMED;
}

function momentText(time: number): string {
  return new Date(time).toISOString().replace('.000Z', 'Z');
}

/** What all must hold for a filter to match; nothing for one that cannot be read. */
export function partsOf(filter: string): readonly FilterNode[] {
  const { root, problems } = parseFilter(filter);
  return problems.length > 0 ? [] : root.kind === 'all' ? root.nodes : [root];
}

/** The filter of such parts, as text. */
export function printParts(parts: readonly FilterNode[]): string {
  return printFilter(joined('all', parts, NOWHERE));
}

/** The term of a part that is about a facet alone, be it negated. */
function facetOf(part: FilterNode): (Term & { kind: 'facet' }) | undefined {
  const term = part.kind === 'not' ? part.node : part;
  return term.kind === 'facet' ? term : undefined;
}

function isOfKey(part: FilterNode, facet: string, key: string | undefined): boolean {
  if (key === undefined) {
    return printFilter(part) === printFilter(facetTerm(facet, undefined));
  }
  return part.kind === 'facet' && part.facet === facet && part.values.some((value) => isText(value, key));
}

function withoutKey(part: FilterNode, key: string | undefined): readonly FilterNode[] {
  if (part.kind !== 'facet' || key === undefined) {
    return [];
  }
  const values = part.values.filter((value) => !isText(value, key));
  return values.length > 0 ? [{ ...part, values }] : [];
}

/** Whether a value is a text without stars. */
function isPlain(value: Value): boolean {
  return value.kind === 'text' && value.parts.length === 1;
}

function isText(value: Value, text: string): boolean {
  return value.kind === 'text' && value.parts.length === 1 && fold(value.parts[0] ?? '') === fold(text);
}

function textValue(text: string): Value {
  return { kind: 'text', parts: [text] };
}
