import { commands, Disposable, type Extension, TreeItem, window } from 'vscode';

/** The part of the manifest that says what is there to be started. */
interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly type?: string }[]>>;
  };
}

/**
 * Stands in for every command and view of the manifest until what they are for has been started: a command that is run, or a view that is shown, starts it.
 * @param start resolves when it has been started, and these are gone
 */
export function registerStandIns({ packageJSON }: Extension<unknown>, start: () => Promise<unknown>): Disposable {
  const { contributes } = packageJSON as Manifest;
  return Disposable.from(
    ...contributes.commands.map(({ command }) =>
      commands.registerCommand(command, async (...given: unknown[]) => {
        await start();
        return commands.executeCommand(command, ...given);
      }),
    ),
    ...Object.values(contributes.views)
      .flat()
      .filter(({ type }) => type !== 'webview')
      .map(({ id }) =>
        window.createTreeView<never>(id, {
          treeDataProvider: {
            getTreeItem: () => new TreeItem(''),
            // Asked when the view comes into sight. It says nothing until it is known what there is to say.
            getChildren: () => {
              // After the answer: one that comes when the next view is there would count as its own.
              setTimeout(() => void start(), 0);
              return [];
            },
          },
        }),
      ),
  );
}
