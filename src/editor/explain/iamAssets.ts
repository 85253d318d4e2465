import { Uri, workspace } from 'vscode';
import {
  type IamActions,
  type IamTables,
  type OperationModels,
  readIamActions,
  readIamResources,
  readOperationModels,
} from '../../core';

/** What comes with the extension of AWS's actions, read when it is first asked for: a megabyte that few ask for. */
export class IamAssets {
  #actions: Promise<IamActions | undefined> | undefined;
  #models: Promise<OperationModels | undefined> | undefined;
  #tables: Promise<IamTables | undefined> | undefined;

  constructor(readonly extension: Uri) {}

  /** The actions alone. Undefined where they cannot be read; hovers then say nothing of IAM. */
  actions(): Promise<IamActions | undefined> {
    this.#actions ??= this.#read('iamActions.json', readIamActions);
    return this.#actions;
  }

  /** What is known of parameters. Undefined where it cannot be read; hovers then tell what names tell. */
  models(): Promise<OperationModels | undefined> {
    this.#models ??= this.#read('operationModels.json', readOperationModels);
    return this.#models;
  }

  /** All that policies are made with; undefined where some of it cannot be read. */
  tables(): Promise<IamTables | undefined> {
    this.#tables ??= this.#both();
    return this.#tables;
  }

  async #both(): Promise<IamTables | undefined> {
    const [actions, resources] = await Promise.all([this.actions(), this.#read('iamResources.json', readIamResources)]);
    return actions && resources && { actions, resources };
  }

  async #read<Table>(name: string, read: (text: string) => Table | undefined): Promise<Table | undefined> {
    try {
      const uri = Uri.joinPath(this.extension, 'media', name);
      return read(new TextDecoder().decode(await workspace.fs.readFile(uri)));
    } catch {
      return undefined;
    }
  }
}
