import { commands, Disposable, type Extension } from 'vscode';

/** The part of the manifest that says what is there to be started. */
interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

/**
 * Stands in for every command of the manifest until what it is for has been started: a command that is run starts it.
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
  );
}
