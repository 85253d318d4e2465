import {
  type CancellationToken,
  Disposable,
  EventEmitter,
  type ProviderResult,
  type TreeDataProvider,
  type TreeDragAndDropController,
  TreeItem,
  type TreeView,
  window,
} from 'vscode';

/**
 * A tree view that is there before it is known what it shows; the first time that VS Code asks it for something, it has that fetched. It stays the
 * same view afterwards: one that takes the place of another does not hear that it is in sight.
 */
export class LateTree implements TreeDataProvider<unknown>, Disposable {
  readonly #changed = new EventEmitter<unknown>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: TreeView<unknown>;
  #provider: TreeDataProvider<unknown> | undefined;

  /**
   * @param dragAndDropController takes what is dropped on it, filled or not
   * @param ask has somebody fill it
   */
  constructor(
    id: string,
    dragAndDropController: TreeDragAndDropController<unknown>,
    readonly ask: () => unknown,
  ) {
    this.#view = window.createTreeView(id, { treeDataProvider: this, showCollapseAll: true, dragAndDropController });
  }

  /** Shows what a provider gives from now on. */
  fill<T>(provider: TreeDataProvider<T>): TreeView<T> {
    this.#provider = provider as TreeDataProvider<unknown>;
    provider.onDidChangeTreeData?.((node) => this.#changed.fire(node));
    if (this.#view.visible) {
      this.#changed.fire(undefined);
    }
    return this.#view as TreeView<T>;
  }

  getChildren(node?: unknown): ProviderResult<unknown[]> {
    if (!this.#provider) {
      this.ask();
      return [];
    }
    return this.#provider.getChildren(node);
  }

  getTreeItem(node: unknown): TreeItem | Thenable<TreeItem> {
    return this.#provider?.getTreeItem(node) ?? new TreeItem('');
  }

  getParent(node: unknown): ProviderResult<unknown> {
    return this.#provider?.getParent?.(node);
  }

  resolveTreeItem(item: TreeItem, node: unknown, token: CancellationToken): ProviderResult<TreeItem> {
    return this.#provider?.resolveTreeItem?.(item, node, token);
  }

  dispose(): void {
    Disposable.from(this.#view, this.#changed).dispose();
  }
}
