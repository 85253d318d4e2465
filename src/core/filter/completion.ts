import type { Column } from '../columns/column';
import type { EventSet } from '../columns/eventSet';
import type { Facet } from '../facets/facet';
import { facets } from '../facets/index';
import { hour } from '../facets/time';
import { memberNames } from '../facts/facts';
import { entriesOf, itemsOf } from '../json/plain';
import type { Span } from '../text/span';
import type { Steps } from '../text/steps';
import { namesOf } from './facetSelector';
import { Looks } from './looked';
import { keywords } from './names';
import { hintOf } from './pathHint';
import { textsAt, valuesAt } from './pathValues';
import { fold } from './pattern';
import { presets } from './presets/index';
import { printValue } from './print';
import { type FilterSpot, spotIn } from './spot';
import { parseMoment } from './times';

/** Something that could be written at a place of a filter. Labels and details may come from the log: escape them where they are shown. */
export interface FilterCompletion {
  readonly label: string;
  /** A few words: what a name or preset is of, or what a value is called otherwise. */
  readonly detail: string;
  /** How many events have the value; undefined for what is no value of the data. */
  readonly count?: number;
  /** The text that takes the place of `span`. A name ends with its colon, so that its values can be offered next. */
  readonly newText: string;
  readonly span: Span;
}

/** A completion, and by what else it is found than its label and its text. */
type Offer = Omit<FilterCompletion, 'span'> & { readonly also?: string };

/** More nobody reads; who types on sees others. */
const MOST = 200;
/** How many events are looked at for values, and before the caller may pause. */
const STRIDE = 50;
/** How many keys are looked at before the caller may pause. */
const KEYS = 500;
/** How many events are looked at for the names of members. */
const SAMPLES = 100;

/**
 * What could be written at an offset of a filter, in steps: names of facets, fields and presets; behind a colon the values that the events
 * have, most frequent first. What was typed so far stands anywhere in what is offered.
 */
export function* completeFilter(text: string, offset: number, set: EventSet): Steps<readonly FilterCompletion[]> {
  const spot = spotIn(text, offset);
  const typed = fold(spot.typed);
  const fits = ({ label, newText, also = '' }: Offer) =>
    [label, newText, also].some((one) => fold(one).includes(typed));
  const found: FilterCompletion[] = [];
  let looked = 0;
  for (const offer of yield* offersAt(spot, set)) {
    if (fits(offer)) {
      const { also, ...shown } = offer;
      found.push({ ...shown, span: spot.span });
    }
    if (found.length === MOST) {
      break;
    }
    if (++looked % KEYS === 0) {
      yield;
    }
  }
  return found;
}

function* offersAt({ meaning, typed }: FilterSpot, set: EventSet): Steps<Iterable<Offer>> {
  switch (meaning?.kind) {
    case 'facet': {
      const facet = facets.find(({ id }) => id === meaning.facet);
      return facet ? yield* valuesOfFacet(facet, set) : [];
    }
    case 'path':
      return yield* valuesOfPath(meaning.path, set);
    case 'time':
      return yield* hours(set);
    case 'preset':
      return presets.map(({ name, says }) => ({ label: name, detail: says, newText: name }));
    case 'unknown':
      return [];
    case undefined:
      return typed.includes('.') ? membersBelow(typed, set) : names();
  }
}

function names(): readonly Offer[] {
  const offer = (name: string, detail: string) => ({ label: `${name}:`, detail, newText: `${name}:` });
  return [
    ...facets.map(({ id, title }) => ({ ...offer(id, title), also: title })),
    ...Object.entries(keywords).map(([name, says]) => offer(name, says)),
    ...presets.map(({ name, says }) => ({ label: `is:${name}`, detail: says, newText: `is:${name}` })),
    ...memberNames([]).map((name) => offer(name, 'field')),
  ];
}

/** The members of the object at a path: those that the first events have, then those that are documented. */
function membersBelow(typed: string, set: EventSet): readonly Offer[] {
  const path = typed.split('.').slice(0, -1);
  const looks = new Looks(set);
  const found = new Set<string>();
  for (let row = 0; row < Math.min(set.length, SAMPLES); row++) {
    const look = looks.at(row);
    for (const value of look ? valuesAt(look, path) : []) {
      for (const [name] of [value, ...itemsOf(value)].flatMap((one) => entriesOf(one))) {
        found.add(name);
      }
    }
  }
  const plain = [...new Set([...found, ...memberNames(path)])].filter((name) => /^[\w$-]+$/.test(name));
  return plain.map((name) => {
    const text = `${[...path, name].join('.')}:`;
    return { label: text, detail: 'field', newText: text };
  });
}

function* valuesOfFacet(facet: Facet, set: EventSet): Steps<Iterable<Offer>> {
  yield* set.prepare([facet]);
  const column = set.column(facet);
  const counts = column ? byCount(yield* countsOf(column, set.length)) : [];
  return column ? made(counts, ([id, count]) => valueOffer(facet, set, column, id, count)) : [];
}

/** Offers that are made when they are looked at: a facet may have as many keys as there are events. */
function* made<T>(from: Iterable<T>, make: (one: T) => Offer): Iterable<Offer> {
  for (const one of from) {
    yield make(one);
  }
}

function valueOffer(facet: Facet, set: EventSet, column: Column, id: number, count: number): Offer {
  const key = column.keys.text(id);
  const [name = key] = namesOf(set, facet, column, id);
  return {
    label: name,
    detail: name === key ? '' : key,
    also: key,
    count,
    newText: printValue({ kind: 'text', parts: [key] }),
  };
}

/** How many events have each key, by its number. */
function* countsOf(column: Column, length: number): Steps<Map<number, number>> {
  const counts = new Map<number, number>();
  for (let row = 0; row < length; row++) {
    for (const id of column.idsAt(row)) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    if (row % (STRIDE * 200) === 0) {
      yield;
    }
  }
  return counts;
}

function* valuesOfPath(path: readonly string[], set: EventSet): Steps<Iterable<Offer>> {
  const looks = new Looks(set);
  const mayHave = hintOf(path, [{ kind: 'text', parts: [''] }]);
  const counts = new Map<string, number>();
  for (let row = 0; row < set.length; row++) {
    const look = looks.at(row);
    for (const text of look && mayHave(look) ? new Set(textsAt(look, path)) : []) {
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    if (row % STRIDE === STRIDE - 1) {
      yield;
    }
  }
  return made(byCount(counts), ([text, count]) => ({
    label: text,
    detail: '',
    count,
    newText: printValue({ kind: 'text', parts: [text] }),
  }));
}

/** The hours in which something happened, in their order. */
function* hours(set: EventSet): Steps<readonly Offer[]> {
  const offers = [...(yield* valuesOfFacet(hour, set))];
  return offers.filter(({ newText }) => parseMoment(newText)).sort((a, b) => (a.newText < b.newText ? -1 : 1));
}

/** Most frequent first; of the same count those that came first. */
function byCount<T>(counts: ReadonlyMap<T, number>): readonly (readonly [T, number])[] {
  return [...counts].sort(([, a], [, b]) => b - a);
}
