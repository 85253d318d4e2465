import { lineStart } from '../../text/lines';
import { type Span, span } from '../../text/span';

/** What every event says of itself, with its value: two lines that both say it are two events. */
const NAME = /\beventName\\{0,9}"\s{0,9}:\s{0,9}\\{0,9}"\w/;
const SOURCE = /\beventSource\\{0,9}"\s{0,9}:\s{0,9}\\{0,9}"\w/;
const ENDS_EVENT = /\}\\?"?,?$/;
const BEGINS_VALUE = /^\s*[{[]/;
/** What stands before the value of a member, or before the next member. */
const MEMBER_END = /["“”„'‘’`´＂«»「」}\]]\s{0,9}[:,]\s{0,9}$/;
const NEAR = 64;
/** How far behind a member the names of its event are looked for. */
const REACH = 2048;

/**
 * Tells where events end that stand on lines of their own and all lost their beginnings, as `cut -c 80-` or a terminal that is scrolled sideways
 * leaves them: nothing opens the next one, so that it would be read as a part of the one before. All questions together cost one pass.
 */
export class HeadlessLines {
  #line: Line | undefined;

  constructor(readonly text: string) {}

  /** Where the value that begins at `start` ends at the latest; `limit` where the next line may belong to it. */
  endOf(start: number, limit: number): number {
    if (!this.#line?.holds(start)) {
      this.#line = new Line(this.text, lineStart(this.text, start));
    }
    const line = this.#line;
    return line.isHeadless && line.end < limit && new Line(this.text, line.end + 1).isHeadless ? line.end : limit;
  }
}

/** A line, of which the end is looked for when it matters: most logs are one line of megabytes, and begin with a bracket. */
class Line {
  #end: number | undefined;
  #isHeadless: boolean | undefined;

  constructor(
    readonly text: string,
    readonly start: number,
  ) {}

  get end(): number {
    if (this.#end === undefined) {
      const found = this.text.indexOf('\n', this.start);
      this.#end = found < 0 ? this.text.length : found;
    }
    return this.#end;
  }

  get isHeadless(): boolean {
    this.#isHeadless ??=
      !BEGINS_VALUE.test(this.text.slice(this.start, this.start + NEAR)) &&
      isHeadless(this.text.slice(this.start, this.end));
    return this.#isHeadless;
  }

  holds(at: number): boolean {
    return at === this.start || (at > this.start && at <= this.end);
  }
}

/**
 * The lines of a stretch that is no value which say what an event says, up to its end; of one that was read from its middle on, the members before. Words
 * before an event are an author's own. Linear in the text.
 */
export function headlessIn(text: string, { start, end }: Span): Span[] {
  let from = start;
  return text
    .slice(start, end)
    .split('\n')
    .flatMap((piece) => {
      const place = span(from, from + piece.length);
      from = place.end + 1;
      const isLost = isHeadless(piece) || (place.end === end && endsInMember(text, piece, end));
      return isLost ? [place] : [];
    });
}

/** Whether the value at `end` is one of the members of an event that stand before it, or follows on them. */
function endsInMember(text: string, piece: string, end: number): boolean {
  const isMember = !/[{[]/.test(text.charAt(end)) || MEMBER_END.test(piece.slice(-NEAR));
  if (!isMember || !piece.includes('"')) {
    return false;
  }
  const [behind = ''] = text.slice(end, end + REACH).split('\n', 1);
  return saysEvent(piece + behind);
}

function isHeadless(line: string): boolean {
  return saysEvent(line) && ENDS_EVENT.test(line.trimEnd());
}

function saysEvent(line: string): boolean {
  return NAME.test(line) && SOURCE.test(line) && !BEGINS_VALUE.test(line);
}
