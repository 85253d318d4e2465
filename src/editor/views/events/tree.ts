import { Disposable, EventEmitter, type TreeDataProvider, type TreeItem } from 'vscode';
import { eventCard, type GroupNode } from '../../../core';
import type { ActiveLog } from '../../activeLog';
import { untrusted } from '../../convert';
import { host } from '../../providers/hover';
import { groupItem, leftoverItem, recordItem } from './items';
import type { Levels } from './levels';
import { type EventNode, EventTree, isGroup, isRecord, rootOf } from './nodes';
import { Rest } from './rest';

/** Feeds the view from the followed log. Ids are stable, so that a new reading of the text keeps what the user has expanded. */
export class EventsProvider implements TreeDataProvider<EventNode> {
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #rest = new Rest();
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
    const { document, log } = this.active;
    const levels = this.levels.current;
    if (this.#tree?.log !== log || this.#tree?.levels.join() !== levels.join()) {
      this.#tree = document && log && new EventTree(document, log, levels);
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

  /** Has the view ask anew if there is another tree than it shows. A view that is not seen hears of it when it comes into sight. */
  refresh(): void {
    if (this.#isOutdated()) {
      this.#rest.whenQuiet(() => this.#isOutdated() && this.#changed.fire(undefined));
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
    return this.#rest.during(this.#childrenOf(node));
  }

  dispose(): void {
    Disposable.from(this.#rest, this.#changed).dispose();
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
    return this.#visible && this.tree !== this.#shown;
  }

  async #childrenOf(node: EventNode | undefined): Promise<EventNode[]> {
    const tree = node ? this.treeOf(node) : this.tree;
    if (!tree || (node && !isGroup(node))) {
      return [];
    }
    return [...(await tree.load(node ?? tree.root))];
  }
}
