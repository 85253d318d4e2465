import { Disposable, EventEmitter, type TreeDataProvider, type TreeItem } from 'vscode';
import { type BranchRow, eventCard } from '../../core';
import { host } from '../explain/hover';
import { untrusted } from '../shared/convert';
import { type EventNode, isBranch, isEvent, type NoticeRow, rootOf } from './eventNode';
import { EventTree, type Shape } from './eventTree';
import { IdleRefresh } from './idleRefresh';
import type { ListedEvents } from './listedEvents';
import { type Trouble, troubleOf } from './problems';
import type { ShownLogs } from './shownLogs';
import { branchItem, eventItem, noticeItem } from './treeItems';
import { ViewState } from './viewState';

/** So few events are all shown at once. */
const fewEvents = 30;

const noTrouble: Trouble = { problems: 0, damages: 0 };

/** Feeds the view from the logs that it shows. Ids are stable, so that a new reading of the text keeps what the user has expanded. */
export class EventsProvider implements TreeDataProvider<EventNode> {
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #idle = new IdleRefresh();
  #tree: EventTree | undefined;
  /** By what their nodes are below of; those that the view may still show included. */
  readonly #trees = new WeakMap<BranchRow | NoticeRow, EventTree>();
  #visible = false;
  /** What the view asked for last. */
  #shown: { readonly tree: EventTree | undefined; readonly trouble: Trouble } | undefined;

  /** @param shape how the view is to show a log at the moment */
  constructor(
    readonly list: ListedEvents,
    readonly shape: () => Shape,
    readonly state = new ViewState(),
  ) {}

  /** The tree of the text as it is now. */
  get tree(): EventTree | undefined {
    const listed = this.list.current;
    const shape = this.shape();
    if (this.#tree?.listed !== listed || !isSame(this.#tree?.shape, shape)) {
      const owns = (root: BranchRow | NoticeRow) => this.#tree && this.#trees.set(root, this.#tree);
      this.#tree = listed && new EventTree(listed, shape, owns);
      this.#tree && owns(this.#tree.root);
    }
    return this.#tree;
  }

  get logs(): ShownLogs {
    return this.list.logs;
  }

  /** What is wrong with the logs now. */
  get trouble(): Trouble {
    const { tree } = this;
    return tree ? troubleOf(tree.shown) : noTrouble;
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
      this.#shown = { tree: this.tree, trouble: this.trouble };
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
    const item = tree ? this.#itemOf(node, tree) : {};
    // What is opened in one log is not opened in another one that has such a group, too.
    item.id = `${tree?.id}#${node.id}`;
    return item;
  }

  /** The event card is made for the one event that is pointed at. */
  resolveTreeItem(item: TreeItem, node: EventNode): TreeItem {
    const tree = this.treeOf(node);
    const record = tree && isEvent(node) ? tree.record(node) : undefined;
    const log = tree && isEvent(node) ? tree.logOf(node) : undefined;
    if (log && record) {
      item.tooltip = untrusted(eventCard(record, log.log, host));
    }
    return item;
  }

  /** Whether a row is open: as the user left it; at first where there is little to see, and where all is in one group. */
  isOpen(node: EventNode, tree: EventTree): boolean {
    const known = this.state.isOpen(tree.id, node.id);
    if (known !== undefined || !isBranch(node)) {
      return known ?? false;
    }
    const isSole = node.parent?.kind === 'root' && node.members.length === tree.root.members.length;
    return node.kind === 'group' && (isSole || tree.root.members.length <= fewEvents);
  }

  #itemOf(node: EventNode, tree: EventTree): TreeItem {
    if (isEvent(node)) {
      const record = tree.record(node);
      return record ? eventItem(node, record, tree) : {};
    }
    return isBranch(node) ? branchItem(node, tree, this.isOpen(node, tree)) : noticeItem(node, this.isOpen(node, tree));
  }

  #isOutdated(): boolean {
    const { tree } = this;
    const isSameTree = this.#shown && tree === this.#shown.tree;
    return tree === undefined
      ? this.#shown?.tree !== undefined
      : this.#visible && !(isSameTree && isSameTrouble(this.trouble, this.#shown?.trouble));
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
    const found = tree && (node ? tree.load(node) : tree.top(this.#shown?.trouble ?? noTrouble));
    return [...((await found) ?? [])];
  }
}

function isSameTrouble(one: Trouble, other: Trouble | undefined): boolean {
  return one.problems === other?.problems && one.damages === other.damages;
}

function isSame(one: Shape | undefined, other: Shape): boolean {
  return one?.levels.join() === other.levels.join() && one.order === other.order;
}
