import {
  type EventRef,
  type GroupNode,
  groupRecords,
  type Leftover,
  type Log,
  type LogRecord,
  leftoverOf,
} from '../../core';
import type { OpenLog } from '../logs/openLog';
import { inTimeSlices } from '../shared/timeSlices';
import { whenOf } from './shortTime';

/** A record as a leaf of the tree. */
export interface RecordNode {
  readonly ref: EventRef;
  readonly parent: GroupNode;
}

/** What of the text is no event, before the groups: it is not to be overlooked. */
export interface LeftoverNode {
  readonly leftover: Leftover;
  readonly parent: GroupNode;
}

export type EventNode = GroupNode | RecordNode | LeftoverNode;

/** The root of the tree that a node belongs to. */
export function rootOf(node: EventNode): GroupNode {
  let root = isGroup(node) ? node : node.parent;
  while (root.parent) {
    root = root.parent;
  }
  return root;
}

export function isRecord(node: EventNode): node is RecordNode {
  return 'ref' in node;
}

/** The position of a leaf's record among those of its log. */
export function indexOf({ ref: [, index] }: RecordNode): number {
  return index;
}

export function isGroup(node: EventNode): node is GroupNode {
  return 'members' in node;
}

/** The events of one reading of a log under one choice of levels. Nodes are made once, since VS Code knows them by identity. */
export class EventTree {
  readonly root: GroupNode;
  readonly #loads = new Map<string, Promise<readonly EventNode[]>>();
  #day: { readonly found: string | undefined } | undefined;

  constructor(
    readonly open: OpenLog,
    readonly log: Log,
    readonly levels: readonly string[],
  ) {
    this.root = groupRecords(log, levels);
  }

  /** The day in UTC on which the log begins and ends, as `2021-06-09`; undefined when it spans several, or has no such times. */
  get day(): string | undefined {
    // Every item of the view asks, and the answer takes two records to be read.
    this.#day ??= { found: dayOf(this.log) };
    return this.#day.found;
  }

  /** Undefined for the root's children: VS Code knows no root. */
  parent(node: EventNode): GroupNode | undefined {
    return node.parent === this.root ? undefined : node.parent;
  }

  /** The children, worked out in slices when there are many records, and once: the view and the cursor may ask at the same time. */
  load(group: GroupNode): Promise<readonly EventNode[]> {
    const loading = this.#loads.get(group.id) ?? this.#childrenOf(group);
    this.#loads.set(group.id, loading);
    return loading;
  }

  /** The leaf of a record; of a record in several groups, that in the first. */
  async leaf(recordIndex: number): Promise<RecordNode | undefined> {
    let found: EventNode | undefined = this.root;
    while (found && isGroup(found)) {
      const children: readonly EventNode[] = await this.load(found);
      found = children.find((child) =>
        isGroup(child) ? child.members.includes(recordIndex) : isRecord(child) && indexOf(child) === recordIndex,
      );
    }
    return found && isRecord(found) ? found : undefined;
  }

  record(node: RecordNode): LogRecord | undefined {
    return this.log.records.at(indexOf(node));
  }

  async #childrenOf(group: GroupNode): Promise<readonly EventNode[]> {
    const children = await childrenOf(group, this.open.uri);
    const leftover = group === this.root ? leftoverOf(this.log) : undefined;
    return leftover?.characters ? [{ leftover, parent: group }, ...children] : children;
  }
}

function dayOf({ records }: Log): string | undefined {
  const ends = [records.at(0), records.at(records.length - 1)];
  const [begin, end] = ends.map((record) => record && whenOf(record.text('eventTime'))?.day);
  return begin === end ? begin : undefined;
}

async function childrenOf(group: GroupNode, uri: string): Promise<readonly EventNode[]> {
  await inTimeSlices(group.prepare());
  const groups = group.groups();
  return groups.length ? groups : group.records().map((index) => ({ ref: [uri, index], parent: group }));
}
