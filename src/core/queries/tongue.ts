import { fold, isAny, textTest } from '../filter/pattern';
import type { Term, Value } from '../filter/tree';
import type { Said } from './condition';
import { likePattern, literal } from './literals';

/** How one SQL says what all of them say. Conditions are true, false or NULL; texts are NULL where the event has none, and never empty. */
export interface SqlTongue {
  /** The scalar at a documented path; undefined where the table does not have it. */
  text(...path: readonly string[]): string | undefined;
  /** A text without regard to case. */
  fold(sql: string): string;
  /** Whether a text has a match of a regular expression; undefined where the engine may read it otherwise. */
  matches(sql: string, source: string): string | undefined;
  /** Whether a text is an address of a network; undefined where it cannot tell. */
  isIn(sql: string, network: string): string | undefined;
  /** The group of a text that a regular expression finds, or NULL or nothing. */
  group(sql: string, source: string): string;
  /** Whether the text is, as a whole, what the expression says. */
  whole(sql: string, source: string): string;
  /** The scalar in an object of the event that has the name which is the text. */
  member(holder: 'responseElements' | 'serviceEventDetails', sql: string): string;
  /** The scalar at a documented path below what a service tells. */
  detail(path: readonly string[]): string;
  /** A text as a time in milliseconds since 1970, to the second; NULL where it is none. */
  milliseconds(sql: string): string;
  path(term: Term & { kind: 'path' }): Said;
  word(value: Value): Said;
}

/** Whether a text is the value, true or false; undefined where that cannot be said. */
export function compare(tongue: SqlTongue, sql: string, value: Value): string | undefined {
  const found = compared(tongue, sql, value);
  return found && `coalesce(${found}, FALSE)`;
}

function compared(tongue: SqlTongue, sql: string, value: Value): string | undefined {
  switch (value.kind) {
    case 'regex':
      return tongue.matches(sql, value.source);
    case 'number': {
      const isNumber = tongue.whole(sql, '[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?');
      return `${isNumber} AND try_cast(${sql} AS DOUBLE) ${value.operator} ${value.number}`;
    }
    case 'text': {
      const [only = '', ...others] = value.parts.map(fold);
      const test = others.length > 0 ? `LIKE ${likePattern([only, ...others])}` : `= ${literal(only)}`;
      return `${tongue.fold(sql)} ${test}`;
    }
  }
}

/** Conditions of which one is enough; undefined where one of them cannot be said. */
export function either(conditions: readonly (string | undefined)[]): string | undefined {
  const said = [...new Set(conditions.filter((one) => one !== undefined))];
  if (conditions.includes(undefined)) {
    return undefined;
  }
  return said.length > 1 ? `(${said.join(' OR ')})` : (said[0] ?? 'FALSE');
}

/** Whether a text of ours is the value. */
export function holds(value: Value, text: string): boolean {
  return value.kind === 'text' && textTest(value, () => () => false)(text);
}

/** Whether a value of the facet `outcome` may ask for calls that succeeded, or that do not tell: no one field of an event does. */
export function asksUntold(value: Value): boolean {
  return isAny(value) || holds(value, 'succeeded') || holds(value, 'unknown');
}

/** A text in which no character means anything to a regular expression. */
export function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
