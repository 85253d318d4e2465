import type { BranchRow, EventRow, Leftover, Overview } from '../../core';
import type { Trouble } from './problems';

/** What is said of the whole log. */
export interface Summary {
  readonly overview: Overview;
  /** How many events there are, where a filter shows some of them only. */
  readonly total: number | undefined;
  /** Why a filter shows none, in a sentence. */
  readonly nothing: string | undefined;
  readonly leftover: Leftover;
  readonly trouble: Trouble;
}

/** What a row may tell that is about the log and not one of its groups or events. */
export type Notice =
  | 'nothing'
  | 'problems'
  | 'damages'
  | 'leftover'
  | 'overview'
  | 'failed'
  | 'damaged'
  | 'repeated'
  | 'span'
  | 'untimed'
  | 'identities';

export interface NoticeRow {
  readonly kind: 'notice';
  readonly id: `!${Notice}`;
  readonly notice: Notice;
  readonly parent: NoticeRow | undefined;
  readonly summary: Summary;
  /** The rows below it: other notices, or the events that it counts. */
  readonly below: readonly NoticeRow[] | BranchRow;
}

export type EventNode = BranchRow | EventRow | NoticeRow;

export function isEvent(node: EventNode): node is EventRow {
  return node.kind === 'event';
}

/** Whether it has events below it. */
export function isBranch(node: EventNode): node is BranchRow {
  return node.kind !== 'event' && node.kind !== 'notice';
}

/** What the tree that a node belongs to is known by: the root of its rows, or the outermost notice. */
export function rootOf(node: EventNode): BranchRow | NoticeRow {
  let root: EventNode = node;
  while (root.parent) {
    root = root.parent;
  }
  return root as BranchRow | NoticeRow;
}
