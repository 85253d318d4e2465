import type { GrowingNode } from '../scan/buildTree';
import { ElementsNode, type ElementTable } from '../scan/elementTable';
import type { Report } from './report';

/** What the grammar expects next inside an open object or array. */
export type Expectation = 'name' | 'colon' | 'value' | 'after';

/** An object or array that is open while a sample is read. */
export interface Frame {
  readonly node: GrowingNode;
  expects: Expectation;
  /** Where the comma stands that waits for its entry; -1 when none does. */
  comma: number;
  /** Behind the last entry, or behind the opening bracket. */
  lastEnd: number;
  /** The member being read, in an object. */
  property: GrowingNode | undefined;
  /** Behind the colon, or what stands for it, of the member being read. */
  colonEnd: number;
  /** The names read so far, in an object. */
  readonly names: Set<string>;
  /** The column in which its entries begin; -1 while none has begun a line. */
  column: number;
  /** A placeholder since the last entry: commas around it go with it. */
  placeholder: Report | undefined;
  /** Where the elements go of an array that may hold records; such elements are read one by one. */
  readonly table: ElementTable | undefined;
  /** The name that the first element begins with, once known. */
  firstName: string | undefined;
  /** False for an object that no bracket of the author opens. */
  readonly written: boolean;
}

export function newFrame(type: 'object' | 'array', at: number, written: boolean, table?: ElementTable): Frame {
  return {
    node: table ? new ElementsNode(table, at) : { type, offset: at, length: 0, children: [] },
    expects: type === 'object' ? 'name' : 'value',
    comma: -1,
    lastEnd: written ? at + 1 : at,
    property: undefined,
    colonEnd: -1,
    names: new Set(),
    column: -1,
    placeholder: undefined,
    table,
    firstName: undefined,
    written,
  };
}

/** The character that closes the frame. */
export function closerOf(frame: Frame): '}' | ']' {
  return frame.node.type === 'object' ? '}' : ']';
}
