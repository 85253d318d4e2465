import { type GroupNode, groupRecords, type LogDocument, type LogRecord, pathTo } from '../../../core';

/** A record as a leaf of the tree. */
export interface RecordNode {
  readonly index: number;
  readonly parent: GroupNode;
}

export type EventNode = GroupNode | RecordNode;

export function isRecord(node: EventNode): node is RecordNode {
  return 'index' in node;
}

/** The events of one reading of a log under one choice of levels. Leaves are made once, since VS Code knows nodes by identity. */
export class EventTree {
  readonly root: GroupNode;
  readonly #leaves = new Map<string, readonly RecordNode[]>();

  constructor(
    readonly log: LogDocument,
    levels: readonly string[],
  ) {
    this.root = groupRecords(log, levels);
  }

  children(group: GroupNode): readonly EventNode[] {
    const groups = group.groups();
    return groups.length ? groups : this.#leavesOf(group);
  }

  /** Undefined for the root's children: VS Code knows no root. */
  parent(node: EventNode): GroupNode | undefined {
    return node.parent === this.root ? undefined : node.parent;
  }

  /** The leaf of a record; of a record in several groups, that in the first. */
  leaf(recordIndex: number): RecordNode | undefined {
    const group = pathTo(this.root, recordIndex).at(-1) ?? this.root;
    return this.#leavesOf(group).find(({ index }) => index === recordIndex);
  }

  record(node: RecordNode): LogRecord | undefined {
    return this.log.records.at(node.index);
  }

  #leavesOf(group: GroupNode): readonly RecordNode[] {
    const leaves = this.#leaves.get(group.id) ?? group.records().map((index) => ({ index, parent: group }));
    this.#leaves.set(group.id, leaves);
    return leaves;
  }
}
