import { identityOf } from '../../../src/core/event/identity';
import { timeOf } from '../../../src/core/event/time';
import type { Facet } from '../../../src/core/facets/facet';
import { facets } from '../../../src/core/facets/index';
import { isPlaceholder, serviceName } from '../../../src/core/facts/facts';
import { parseFilter } from '../../../src/core/filter/parse';
import { presets } from '../../../src/core/filter/presets/index';
import type { FilterNode, Moment, Term, Value } from '../../../src/core/filter/tree';
import { type Json, scalarText, valueIn } from '../../../src/core/json/plain';
import type { EventData, Path } from '../../../src/core/log/eventData';

/** An event as JSON.parse gives it, which log it is of, and whether its text is damaged. */
export interface PlainEvent {
  readonly data: Json;
  readonly file: string;
  readonly damaged: boolean;
}

/** A filter asked of plain objects, one by one, in the plainest way: what the fast one is compared with. @returns the matching positions. */
export function naiveRows(node: FilterNode, events: readonly PlainEvent[]): number[] {
  return events.flatMap((_, row) => (matches(node, row, events) ? [row] : []));
}

function matches(node: FilterNode, row: number, events: readonly PlainEvent[]): boolean {
  switch (node.kind) {
    case 'all':
      return node.nodes.every((one) => matches(one, row, events));
    case 'any':
      return node.nodes.some((one) => matches(one, row, events));
    case 'not':
      return !matches(node.node, row, events);
    default:
      return matchesTerm(node, row, events);
  }
}

function matchesTerm(term: Term, row: number, events: readonly PlainEvent[]): boolean {
  const { data, file } = events[row]!;
  const event = new PlainData(data);
  switch (term.kind) {
    case 'facet': {
      const facet = facets.find(({ id }) => id === term.facet)!;
      const keys = facet.keysOf(event, file);
      const texts = keys.flatMap((key) => [key, ...namesFor(facet, key, event)]);
      return term.values.some(
        (value) =>
          (isStar(value) ? keys.length > 0 : texts.some((text) => whole(value).test(text))) ||
          (term.facet === 'source' && keys.some((key) => inNetwork(value, key))),
      );
    }
    case 'path': {
      const found = reach(data, term.path).filter(
        (one) => one !== null && one !== '' && !(typeof one === 'object' && Object.keys(one).length === 0),
      );
      return term.values.some((value) =>
        isStar(value) ? found.length > 0 : found.some((one) => typeof one !== 'object' && holds(value, String(one))),
      );
    }
    case 'time': {
      const time = timeOf(event)?.epochMs ?? Number.NaN;
      return term.times.some(({ from, to, range }) => {
        const [start, end] = [from && instant(from, events), to && instant(to, events)];
        if (term.name === 'before') return time < start!;
        if (term.name === 'after') return time >= start!;
        return range
          ? !(time < (start ?? -Infinity)) && time < (end ?? Infinity)
          : time >= start! && time < start! + from!.lasts;
      });
    }
    case 'preset':
      return term.presets.some((name) => matchesPreset(name, row, events));
    case 'word': {
      const texts = tokens(data);
      return term.value.kind === 'regex'
        ? new RegExp(term.value.source, 'im').test(texts.join('\n'))
        : texts.some((text) => anywhere(term.value).test(text));
    }
  }
}

function matchesPreset(name: string, row: number, events: readonly PlainEvent[]): boolean {
  const { filter } = presets.find((preset) => preset.name === name)!;
  if (filter !== undefined) {
    return matches(parseFilter(filter).root, row, events);
  }
  const { data, damaged } = events[row]!;
  const event = new PlainData(data);
  const ids = () => events.slice(0, row).map((one) => scalarText(valueIn(one.data, 'eventID')));
  const caller = identityOf(event).accountId ?? '';
  const recipient = event.text('recipientAccountId') ?? '';
  const own = event.text('eventID');
  return {
    'cross-account': () => /^\d+$/.test(caller) && /^\d+$/.test(recipient) && caller !== recipient,
    duplicate: () => own !== undefined && !isPlaceholder(own) && ids().includes(own),
    damaged: () => damaged,
  }[name]!();
}

/** What each facet promises that a key is called. */
function namesFor(facet: Facet, key: string, event: EventData): string[] {
  // A part of an ARN names no resource, as the bucket may be another one.
  if (facet.id === 'resource') {
    return [];
  }
  const { label } = facet.textOf(key, event);
  const alone =
    facet.id === 'identity'
      ? /^(?:user|role|federated user|directory user|Identity Center user|AWS service) (\S+)$/.exec(label)?.[1]
      : undefined;
  const first = facet.id === 'service' ? [key.split('.')[0]!, serviceName(key) ?? key] : [];
  return [label, ...(alone ? [alone] : []), ...first];
}

function isStar(value: Value): boolean {
  return value.kind === 'text' && value.parts.length > 1 && value.parts.join('') === '';
}

function holds(value: Value, text: string): boolean {
  if (value.kind !== 'number') {
    return whole(value).test(text);
  }
  const number = /^\s|\s$|^$|^0[xbo]|Infinity/i.test(text) ? Number.NaN : Number(text);
  return {
    '>': number > value.number,
    '>=': number >= value.number,
    '<': number < value.number,
    '<=': number <= value.number,
  }[value.operator];
}

function whole(value: Value): RegExp {
  return value.kind === 'regex' ? new RegExp(value.source, 'im') : new RegExp(`^${starred(value)}$`, 'is');
}

function anywhere(value: Value): RegExp {
  return new RegExp(starred(value), 'is');
}

function starred(value: Value): string {
  const parts = value.kind === 'text' ? value.parts : [];
  return parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')).join('.*');
}

function inNetwork(value: Value, key: string): boolean {
  const text = value.kind === 'text' && value.parts.length === 1 ? value.parts[0]! : '';
  const [address = '', size = '32'] = text.split('/');
  const [one, other] = [ipv4(address), ipv4(key)];
  const shift = 2 ** (32 - Number(size));
  return one !== undefined && other !== undefined && Math.floor(one / shift) === Math.floor(other / shift);
}

function ipv4(text: string): number | undefined {
  return /^\d+\.\d+\.\d+\.\d+$/.test(text)
    ? text.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
    : undefined;
}

function instant({ day, ofDay, offset }: Moment, events: readonly PlainEvent[]): number {
  const times = events.flatMap(({ data }) => timeOf(new PlainData(data))?.epochMs ?? []);
  const shared = new Date(Math.min(...times) + (offset ?? 0)).toISOString().slice(0, 10);
  return Date.parse(`${day ?? shared}T00:00:00Z`) + ofDay - (offset ?? 0);
}

/** All values at a path, arrays gone into. */
function reach(value: Json, path: readonly string[]): Json[] {
  if (Array.isArray(value)) {
    const [first = '', ...rest] = path;
    return /^\d+$/.test(first)
      ? value[Number(first)] === undefined
        ? []
        : reach(value[Number(first)], rest)
      : value.flatMap((item: Json) => reach(item, path));
  }
  if (path.length === 0) {
    return [value];
  }
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const members = Object.entries(value as Record<string, Json>);
  const exact = members.filter(([name]) => name === path[0]);
  const alike = exact.length > 0 ? exact : members.filter(([name]) => name.toLowerCase() === path[0]!.toLowerCase());
  return alike.flatMap(([, inner]) => reach(inner, path.slice(1)));
}

function tokens(value: Json): string[] {
  if (Array.isArray(value)) {
    return value.flatMap(tokens);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, inner]) => [name, ...tokens(inner)]);
  }
  return [String(value)];
}

/** An event over a plain object. */
class PlainData implements EventData {
  readonly damaged = false;
  readonly source = '';

  constructor(readonly data: Json) {}

  at(...path: Path): Json | undefined {
    return valueIn(this.data, ...path);
  }

  text(...path: Path): string | undefined {
    return scalarText(this.at(...path));
  }

  get tree(): never {
    throw new Error('a plain object has no tree');
  }

  node(): never {
    throw new Error('a plain object has no tree');
  }

  key(): never {
    throw new Error('a plain object has no tree');
  }
}
