import type { Edit } from '../../text/edit';
import { span } from '../../text/span';
import { extraCloser } from '../damages/extraCloser';
import { extraComma } from '../damages/extraComma';
import type { DamageKind } from '../damages/kind';
import { missingCloser } from '../damages/missingCloser';
import { missingComma } from '../damages/missingComma';
import { trailingComma } from '../damages/trailingComma';
import type { GrowingNode } from '../scan/buildTree';
import type { ElementTable } from '../scan/elementTable';
import type { Steps } from '../steps';
import type { CloserVerdict, Surroundings } from './around';
import { closerOf, type Frame, newFrame } from './frame';
import { columnAt } from './layout';
import { hasLineBreak, indentAt } from './lookahead';
import { Marks } from './marks';
import { mostDamages, weightOf } from './patience';
import { insert, type Report, remove, replace } from './report';

/** How many reports back one is taken back at most. */
const RECENT = 64;

/** Why reading stopped: the value is complete, the text is, the next element began, or prose did, or no record goes as deep or is as damaged. */
export type Ending = 'complete' | 'limit' | 'neighbour' | 'prose' | 'hopeless';

/**
 * One value being read: the brackets open, the damages found, the place reached. Its methods keep what has been taken over, with all
 * edits applied, strict JSON up to that place; the states and recoveries only decide what the text means.
 */
export class Work {
  readonly frames: Frame[] = [];
  readonly reports: Report[] = [];
  root: GrowingNode | undefined;
  ending: Ending | undefined;
  /** Whether the brackets did not match: another reading may then be better. */
  bracketTrouble = false;
  /** What each closing bracket was taken for, by offset. */
  readonly verdicts = new Map<number, CloserVerdict>();
  /** The closing brackets that may be taken for those of a value whose opening one is missing. */
  readonly unopenable = new Set<number>();
  /** The frame closed last: at the end, that of the whole value. */
  lastClosedFrame: Frame | undefined;
  /** The comma that was dropped when that frame was closed; -1 for none. */
  private droppedComma = -1;
  /** What the damages weigh that were reported so far, those taken back included. */
  effort = 0;
  /** Where a text begins that is open when the whole text gives out; -1 if there is none. */
  brokenText = -1;
  /** Where a quotation mark stands that has been moved before its colon; -1 if there is none. */
  shifted = -1;

  /** How many steps the reading took so far. */
  steps = 0;
  /** The rest of a step that is too long to be made at once. */
  rest: Steps<void> | undefined;
  readonly start: number;
  readonly marks: Marks;

  constructor(
    readonly text: string,
    public at: number,
    readonly limit: number,
    readonly around: Surroundings,
  ) {
    this.start = at;
    this.marks = new Marks(text, around.firstName);
  }

  /** What the damages of the value may still weigh before it is given up. */
  get damagesLeft(): number {
    return mostDamages(this.at - this.start, this.around.mostDamages) - this.effort;
  }

  get top(): Frame | undefined {
    return this.frames[this.frames.length - 1];
  }

  report(kind: DamageKind, start: number, end: number, edits: readonly Edit[], detail = ''): Report {
    const report = { kind, span: span(start, end), edits: [...edits], detail };
    this.reports.push(report);
    this.effort += weightOf(report);
    return report;
  }

  /** Takes over the comma at the current place. */
  comma(frame: Frame): void {
    if (frame.expects === 'after') {
      frame.comma = this.at;
      frame.expects = frame.node.type === 'object' ? 'name' : 'value';
    } else {
      this.dropComma(frame, this.at, extraComma);
    }
    this.at++;
  }

  /** Makes sure that a new entry at `start` is separated from the one before. */
  beginEntry(frame: Frame, start: number): void {
    if (frame.expects === 'after') {
      const edit = insert(frame.lastEnd, ',');
      this.keepBehind(frame.lastEnd);
      if (frame.placeholder) {
        frame.placeholder.edits.push(edit);
      } else {
        this.report(missingComma, frame.lastEnd - 1, Math.min(start + 1, this.limit), [edit]);
      }
      frame.expects = frame.node.type === 'object' ? 'name' : 'value';
    }
    frame.comma = -1;
    frame.placeholder = undefined;
    if (frame.column < 0) {
      frame.column = columnAt(this.text, start);
    }
  }

  /**
   * Ties what has been inserted at `at` to the character there, so that it stays behind what is inserted at the same place later.
   * Edits of different damages are applied in no order that could be relied on.
   */
  private keepBehind(at: number): void {
    for (const { edits } of this.reports.slice(-3).filter(({ span: { start } }) => start === at)) {
      const index = edits.findIndex(({ span: { start, end } }) => start === at && end === at);
      const edit = edits[index];
      if (edit && /[\w$:{[]/.test(this.text.charAt(at))) {
        edits[index] = replace(at, at + 1, edit.newText + this.text.charAt(at));
      }
    }
  }

  /** Hangs a complete or opening value into the tree. */
  place(node: GrowingNode): void {
    const frame = this.top;
    if (!frame) {
      this.root = node;
      return;
    }
    if (frame.node.type === 'array') {
      this.beginEntry(frame, node.offset);
    }
    const parent = frame.property ?? frame.node;
    node.parent = parent;
    if (frame.table) {
      frame.table.addOdd(node);
    } else {
      parent.children?.push(node);
    }
  }

  /** Takes over a complete value that ends at `end`. */
  value(node: GrowingNode, end: number): void {
    this.place(node);
    this.at = end;
    this.finishEntry(end);
  }

  /** The entry that is being read in the top frame ends at `end`; without a frame, the whole value does. */
  finishEntry(end: number): void {
    const frame = this.top;
    if (!frame) {
      this.ending ??= 'complete';
      return;
    }
    if (frame.property) {
      frame.property.length = end - frame.property.offset;
      frame.property = undefined;
    }
    frame.lastEnd = end;
    frame.expects = 'after';
  }

  open(type: 'object' | 'array', written = true, table?: ElementTable): Frame {
    const frame = newFrame(type, this.at, written, table);
    this.place(frame.node);
    this.frames.push(frame);
    this.at += written ? 1 : 0;
    return frame;
  }

  /** Takes over the name of a member; its colon is expected next. */
  name(frame: Frame, key: GrowingNode): void {
    this.beginEntry(frame, key.offset);
    const property: GrowingNode = { type: 'property', offset: key.offset, length: key.length, children: [key] };
    property.parent = frame.node;
    key.parent = property;
    frame.node.children?.push(property);
    frame.property = property;
    frame.names.add(String(key.value));
    frame.expects = 'colon';
  }

  /** Closes the top frame; `end` is behind its closing bracket. */
  close(end: number): void {
    const frame = this.frames.pop();
    if (!frame) {
      return;
    }
    this.droppedComma = frame.comma;
    if (frame.comma >= 0) {
      this.dropComma(frame, frame.comma, trailingComma);
    }
    this.lastClosedFrame = frame;
    frame.node.length = end - frame.node.offset;
    this.at = Math.max(this.at, end);
    this.finishEntry(end);
  }

  /** Goes back to `at`, leaving what was skipped since then to whoever reads on. */
  rewind(at: number): void {
    this.at = at;
    this.forget(({ span }) => span.start >= at);
    const edits = this.reports[this.reports.length - 1]?.edits ?? [];
    let kept = 0;
    for (const edit of edits) {
      if (edit.span.start < at || edit.span.end === at) {
        edits[kept++] = edit;
      }
    }
    edits.length = kept;
  }

  private forget(which: (report: Report) => boolean): void {
    const from = Math.max(0, this.reports.length - RECENT);
    const kept = this.reports.slice(from).filter((report) => !which(report));
    this.reports.splice(from, RECENT, ...kept);
  }

  /** Takes back that the bracket before the current place closed the whole value. */
  reopen(): void {
    const frame = this.lastClosedFrame;
    if (frame) {
      this.forget(({ span }) => span.start === this.at - 1);
      this.report(extraCloser, this.at - 1, this.at, [remove(this.at - 1, this.at)], this.text.charAt(this.at - 1));
      this.bracketTrouble = true;
      this.frames.push(frame);
      this.restoreComma(frame);
    }
  }

  private restoreComma(frame: Frame): void {
    const comma = this.droppedComma;
    if (comma >= 0) {
      this.forget(({ kind, span: { start } }) => kind === trailingComma && start === comma);
      const edits = frame.placeholder?.edits ?? [];
      const index = edits.findIndex(({ span: { start } }) => start === comma);
      edits.splice(index < 0 ? edits.length : index, 1);
      frame.comma = comma;
    }
  }

  private dropComma(frame: Frame, at: number, kind: DamageKind): void {
    const edit = remove(at, at + 1);
    if (frame.placeholder) {
      frame.placeholder.edits.push(edit);
    } else {
      this.report(kind, at, at + 1, [edit]);
    }
    frame.comma = frame.comma === at ? -1 : frame.comma;
  }

  /** Closes frames until `depth` are left, inserting the brackets that the author left out. */
  closeMissing(depth: number): void {
    if (this.frames.length <= depth) {
      return;
    }
    const at = this.top?.lastEnd ?? this.at;
    let closers = '';
    let missing = '';
    while (this.frames.length > depth) {
      const frame = this.top as Frame;
      closers += this.closerText(frame);
      missing += closerOf(frame);
      const reached = this.at;
      this.close(at);
      this.at = reached;
    }
    this.report(missingCloser, Math.max(at - 1, 0), at, [insert(at, closers)], missing);
    this.bracketTrouble = true;
  }

  /** The bracket that closes the frame, on a line of its own where the author wrote the entries so. */
  private closerText(frame: Frame): string {
    const { node } = frame;
    const first = (frame.table?.length ? frame.table.start(0) : node.children?.[0]?.offset) ?? node.offset;
    const spread = hasLineBreak(this.text, node.offset, first);
    return (spread ? `\n${indentAt(this.text, node.offset)}` : '') + closerOf(frame);
  }
}
