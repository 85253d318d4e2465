import type { CellContext, ToHost } from './protocol';

type Kind = 'integer' | 'text' | 'boolean' | 'maybe text' | 'columns' | 'maybe stretch';

/** What each message must hold, by its name. */
const shapes: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  rows: { seq: 'integer', edition: 'integer', from: 'integer', to: 'integer' },
  counts: { seq: 'integer', edition: 'integer' },
  timeline: { seq: 'integer', edition: 'integer', most: 'integer' },
  preview: { seq: 'integer', edition: 'integer', position: 'integer' },
  ready: {},
  open: { edition: 'integer', position: 'integer', stay: 'boolean' },
  copy: { edition: 'integer', position: 'integer', column: 'text' },
  sort: { column: 'text', descending: 'boolean' },
  columns: { columns: 'columns' },
  toggle: { facet: 'text', key: 'maybe text' },
  time: { stretch: 'maybe stretch' },
  untimed: {},
};

const tests: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  integer: Number.isSafeInteger,
  text: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  'maybe text': (value) => value === undefined || typeof value === 'string',
  columns: (value) => Array.isArray(value) && value.every((one) => has(one, { id: 'text', width: 'integer' })),
  // Farther than this no date goes.
  'maybe stretch': (value) =>
    value === undefined ||
    (Array.isArray(value) &&
      value.length === 2 &&
      value.every((time) => typeof time === 'number' && Math.abs(time) <= 8.64e15)),
};

/** A message of the page, if it is one: what comes from a frame is not believed, whoever wrote what runs there. */
export function received(value: unknown): ToHost | undefined {
  const { ask, wish } = (value ?? {}) as { readonly ask?: unknown; readonly wish?: unknown };
  const name = ask ?? wish;
  const shape = typeof name === 'string' && Object.hasOwn(shapes, name) ? shapes[name] : undefined;
  return shape && has(value, shape) ? (value as ToHost) : undefined;
}

/** What a menu of the page was opened on, if it is that: anybody may run a command. */
export function cellOf(value: unknown): CellContext | undefined {
  return has(value, { edition: 'integer', position: 'integer', column: 'text' }) ? (value as CellContext) : undefined;
}

function has(value: unknown, shape: Readonly<Record<string, Kind>>): boolean {
  const members = (value ?? {}) as Readonly<Record<string, unknown>>;
  return Object.entries(shape).every(([name, kind]) => tests[kind](members[name]));
}
