import { Disposable, EventEmitter, type TreeDataProvider, type TreeItem } from 'vscode';
import { eventCard, type GroupNode } from '../../core';
import { host } from '../explain/hover';
import type { ActiveLog } from '../logs/activeLog';
import { untrusted } from '../shared/convert';
import { type EventNode, EventTree, isGroup, isRecord, rootOf } from './eventTree';
import { IdleRefresh } from './idleRefresh';
import type { Levels } from './levels';
import { groupItem, leftoverItem, recordItem } from './treeItems';

/** Feeds the view from the followed log. Ids are stable, so that a new reading of the text keeps what the user has expanded. */
export class EventsProvider implements TreeDataProvider<EventNode> {
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #idle = new IdleRefresh();
  #tree: EventTree | undefined;
  /** By their roots, those that the view may still show included. */
  readonly #trees = new WeakMap<GroupNode, EventTree>();
  #visible = false;
  /** What the view asked for last. */
  #shown: EventTree | undefined;

  constructor(
    readonly active: ActiveLog,
    readonly levels: Levels,
  ) {}

  /** The tree of the text as it is now. */
  get tree(): EventTree | undefined {
    const { open, log } = this.active;
    const levels = this.levels.current;
    if (this.#tree?.log !== log || this.#tree?.levels.join() !== levels.join()) {
      this.#tree = open && log && new EventTree(open, log, levels);
      if (this.#tree) {
        this.#trees.set(this.#tree.root, this.#tree);
      }
    }
    return this.#tree;
  }

  /** The tree that a node was made for. It may be older than `tree`: between an edit and the next look at the log. */
  treeOf(node: EventNode): EventTree | undefined {
    return this.#trees.get(rootOf(node));
  }

  /**
   * Has the view ask anew if there is another tree than it shows. A view that is not seen hears of it when it comes into sight; that a log is
   * gone it hears at once, since it holds on to the nodes, and those to all that was read.
   */
  refresh(): void {
    if (this.#isOutdated()) {
      this.#idle.whenQuiet(() => this.#isOutdated() && this.#announce());
    }
  }

  setVisible(visible: boolean): void {
    this.#visible = visible;
    this.refresh();
  }

  getChildren(node?: EventNode): Promise<EventNode[]> {
    if (!node) {
      this.#shown = this.tree;
    }
    return this.#idle.during(this.#childrenOf(node));
  }

  dispose(): void {
    Disposable.from(this.#idle, this.#changed).dispose();
  }

  getParent(node: EventNode): EventNode | undefined {
    return this.treeOf(node)?.parent(node);
  }

  getTreeItem(node: EventNode): TreeItem {
    const tree = this.treeOf(node);
    const record = tree && isRecord(node) ? tree.record(node) : undefined;
    if (isRecord(node)) {
      return record ? recordItem(node, record, tree?.day) : {};
    }
    return isGroup(node) ? groupItem(node, tree?.root.count ?? 0) : leftoverItem(node);
  }

  /** The event card is made for the one event that is pointed at. */
  resolveTreeItem(item: TreeItem, node: EventNode): TreeItem {
    const tree = this.treeOf(node);
    const record = tree && isRecord(node) ? tree.record(node) : undefined;
    if (tree && record) {
      item.tooltip = untrusted(eventCard(record, tree.log, host));
    }
    return item;
  }

  #isOutdated(): boolean {
    return this.tree !== this.#shown && (this.#visible || !this.tree);
  }

  #announce(): void {
    if (!this.#visible) {
      // It asks when it comes into sight.
      this.#shown = undefined;
    }
    this.#changed.fire(undefined);
  }

  async #childrenOf(node: EventNode | undefined): Promise<EventNode[]> {
    const tree = node ? this.treeOf(node) : this.tree;
    if (!tree || (node && !isGroup(node))) {
      return [];
    }
    return [...(await tree.load(node ?? tree.root))];
  }
}
