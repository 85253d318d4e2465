import { EventEmitter, type TreeDataProvider, type TreeItem } from 'vscode';
import { eventCard } from '../../../core';
import type { ActiveLog } from '../../activeLog';
import { untrusted } from '../../convert';
import { host } from '../../providers/hover';
import { groupItem, recordItem } from './items';
import type { Levels } from './levels';
import { type EventNode, EventTree, isRecord } from './nodes';

/** Feeds the view from the followed log. Ids are stable, so that a new reading of the text keeps what the user has expanded. */
export class EventsProvider implements TreeDataProvider<EventNode> {
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #tree: EventTree | undefined;

  constructor(
    readonly active: ActiveLog,
    readonly levels: Levels,
  ) {}

  /** The tree of the text as it is now. */
  get tree(): EventTree | undefined {
    const log = this.active.log;
    if (this.#tree?.log !== log) {
      this.#tree = log && new EventTree(log, this.levels.current);
    }
    return this.#tree;
  }

  refresh(): void {
    this.#tree = undefined;
    this.#changed.fire(undefined);
  }

  async getChildren(node?: EventNode): Promise<EventNode[]> {
    const tree = this.tree;
    if (!tree || (node && isRecord(node))) {
      return [];
    }
    return [...(await tree.load(node ?? tree.root))];
  }

  getParent(node: EventNode): EventNode | undefined {
    return this.tree?.parent(node);
  }

  getTreeItem(node: EventNode): TreeItem {
    const { tree, active } = this;
    const record = tree && isRecord(node) ? tree.record(node) : undefined;
    if (isRecord(node)) {
      return record && active.document ? recordItem(node, record, active.document) : {};
    }
    return groupItem(node, tree?.root.count ?? 0);
  }

  /** The event card is made for the one event that is pointed at. */
  resolveTreeItem(item: TreeItem, node: EventNode): TreeItem {
    const { tree } = this;
    const record = tree && isRecord(node) ? tree.record(node) : undefined;
    if (tree && record) {
      item.tooltip = untrusted(eventCard(record, tree.log, host));
    }
    return item;
  }
}
