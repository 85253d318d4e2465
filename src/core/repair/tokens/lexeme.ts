import { weightOf } from '../budget/budget';
import type { Report } from '../reports/report';

/** The part that a text plays: the name of a member, its value, or an element of an array. */
export type Role = 'name' | 'value' | 'element';

/** One way to read what stands at an offset, and what that costs. */
export interface Reading {
  /** Behind its last character. */
  readonly end: number;
  readonly cost: number;
  /** What is mended in it, in text order; none in a sound one. */
  readonly reports: readonly Report[];
  /** What is written between its quotation marks. */
  readonly content: string;
  /** Whether the colon behind a name is taken with it. */
  readonly withColon?: boolean;
  /** What its damages weigh, where that is known without them. */
  readonly weight?: number;
}

/** What stands at an offset and is nobody's value: it is stepped over, at a cost. */
export interface Skipped extends Reading {
  /** Whether it stands for a value that was left out. */
  readonly instead: boolean;
}

/** A reading with what its damages weigh; see `Budget`. */
export type Lexeme<T extends Reading = Reading> = T & { readonly weight: number };

/** What damages weigh, and others before them. */
export function weightOfAll(reports: readonly Report[], others = 0): number {
  return reports.reduce((sum, report) => sum + weightOf(report), others);
}

/** The letters and digits of a text: what its author says with it. */
export function lettersIn(text: string): number {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').length;
}

/** How often a global pattern occurs. */
export function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** How a record begins, in whatever quotation marks. Global, for counting. */
export const RECORD_BEGINNINGS = /\{\s{0,200}["“'‘]?[“"]?event(?:Version|Name|Time|Source)["”'’]?\s{0,20}(?::|=>)/g;

const BARE_MEMBER = /,\s{0,9}[A-Za-z_$][\w$]{0,63}:(?=\s|["'{[\d]|(?:true|false|null|nil)\b)/g;
/** How far before a text the name is looked for that stands before it. */
const NEAR = 200;

/** How many members a content that begins at `at` would swallow whose names have no marks, in a text where names have none. */
export function bareMembersIn(text: string, at: number, content: string): number {
  const near = text.slice(Math.max(0, at - NEAR), at);
  return /[\w$]/.test(near.charAt(near.lastIndexOf(':') - 1)) ? countOf(content, BARE_MEMBER) : 0;
}
