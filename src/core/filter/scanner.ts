import { type Span, span } from '../text/span';
import type { FilterProblem, ProblemKind } from './problems';

/** Where words end: at blanks, brackets and quotation marks. */
const WORD = /[^\s()"]*/y;
const WORD_IN_LIST = /[^\s(),"]*/y;

/** A filter's text, read from left to right, and what is wrong with it. */
export class Scanner {
  at = 0;
  readonly problems: FilterProblem[] = [];

  constructor(readonly text: string) {}

  get next(): string {
    return this.text.charAt(this.at);
  }

  get ended(): boolean {
    return this.at >= this.text.length;
  }

  skipBlanks(): void {
    while (/^\s$/.test(this.next)) {
      this.at++;
    }
  }

  /** Steps over a text if it stands here. */
  take(expected: string): boolean {
    const found = this.text.startsWith(expected, this.at);
    this.at += found ? expected.length : 0;
    return found;
  }

  /** A word from here, perhaps empty. */
  word(inList = false): string {
    const found = this.peek(inList);
    this.at += found.length;
    return found;
  }

  /** The word that stands here. */
  peek(inList = false): string {
    return this.match(inList ? WORD_IN_LIST : WORD) ?? '';
  }

  /** What a sticky expression finds here. */
  match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text)?.[0];
  }

  /** Whether what was read may end here. */
  atBreak(inList = false): boolean {
    return this.ended || /[\s)]/.test(this.next) || (inList && this.next === ',');
  }

  spanFrom(start: number): Span {
    return span(start, this.at);
  }

  /** Notes what is wrong from `start` to here. */
  report(kind: ProblemKind, start: number, text = this.text.slice(start, this.at), meant?: string): void {
    this.problems.push({ kind, span: this.spanFrom(start), text, ...(meant !== undefined && { meant }) });
  }
}
