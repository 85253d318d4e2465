import type { Report } from '../reports/report';
import type { Reading } from '../tokens/lexeme';

/** What the grammar expects next in the innermost open bracket: its first entry, another one behind a comma, or a part of one. */
export type Expectation = 'first' | 'entry' | 'colon' | 'value' | 'after';

/** An object or array that is open in a state. States share frames, so none is ever changed. */
export interface Frame {
  readonly type: 'object' | 'array';
  readonly up: Frame | undefined;
  /** The same for frames that were opened at the same places. */
  readonly id: number;
  /** Where in a record it stands, names apart by blanks; '' for a record itself and for what holds records; undefined where nothing is known. */
  readonly path: string | undefined;
  /** The name of the member that is being read, and where it stands with its quotation marks. */
  readonly property: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  /** The column in which its entries begin, and that of the line on which it opens; -1 while not known. */
  readonly column: number;
  readonly line: number;
  /** How many documented fields stand in it. */
  readonly known: number;
  readonly names: Names | undefined;
  readonly depth: number;
  /** Where its opening bracket stands or was put. */
  readonly openedAt: number;
  /** Whether the author wrote that bracket. */
  readonly written: boolean;
  readonly inRecord: boolean;
  /** Whether a list of elements stands in it, so that it is no record itself. */
  readonly holdsList: boolean;
}

/** The names read in an object, the last one first. */
export interface Names {
  readonly name: string;
  readonly rest: Names | undefined;
}

/**
 * Describes a damage of one move. Each is made by a function of its own that does nothing else: variables that a function keeps for another one
 * cost memory whenever it is called, and most moves are not made.
 */
export type Describe = () => Report;

/** Damages taken on the way to a state, the last one first. */
export interface Trail {
  /** A reading with its damages. */
  readonly taken: Reading | undefined;
  /** Describes the damage where it is one that no reading has. */
  readonly describe: Describe | undefined;
  /** Where they are. */
  readonly at: number;
  readonly rest: Trail | undefined;
  /** What they cost. */
  readonly cost: number;
}

/** A way to have read the text up to some offset. */
export interface State {
  /** The innermost open bracket; undefined before and behind the whole value. */
  readonly top: Frame | undefined;
  readonly expects: Expectation;
  /** Whether the whole value is complete. */
  readonly done: boolean;
  readonly cost: number;
  readonly misfits: number;
  readonly trail: Trail | undefined;
  /** Behind the last token taken. */
  readonly lastEnd: number;
  /** Whether something was put in since that token. */
  readonly inserted: boolean;
  /** What the damages weigh so far. */
  readonly weight: number;
}

const CODES: Readonly<Record<Expectation, number>> = { first: 1, entry: 2, colon: 3, value: 4, after: 5 };

/** Two states with one key go on alike: the cheaper one is kept. */
export function keyOf({ top, expects, done }: State): number {
  return top ? top.id * 8 + CODES[expects] : done ? 1 : 0;
}

/** Whether a value may stand next. */
export function wantsValue({ top, expects, done }: State): boolean {
  return top ? expects === 'value' || (top.type === 'array' && (expects === 'first' || expects === 'entry')) : !done;
}

/** Whether a member's name may stand next. */
export function wantsName({ top, expects }: State): boolean {
  return top?.type === 'object' && (expects === 'first' || expects === 'entry');
}

export function hasName(names: Names | undefined, name: string): boolean {
  for (let at = names; at; at = at.rest) {
    if (at.name === name) {
      return true;
    }
  }
  return false;
}
