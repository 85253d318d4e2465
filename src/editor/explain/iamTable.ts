import { Uri, workspace } from 'vscode';
import { type IamActions, readIamActions } from '../../core';

/**
 * The actions of IAM, read from beside the bundle when they are first asked for: half a megabyte that nobody needs who hovers over nothing.
 * Undefined where they cannot be read; hovers then say nothing of IAM.
 */
export function iamTable(extension: Uri): () => Promise<IamActions | undefined> {
  let table: Promise<IamActions | undefined> | undefined;
  return () => {
    table ??= read(Uri.joinPath(extension, 'media', 'iamActions.json'));
    return table;
  };
}

async function read(uri: Uri): Promise<IamActions | undefined> {
  try {
    return readIamActions(new TextDecoder().decode(await workspace.fs.readFile(uri)));
  } catch {
    return undefined;
  }
}
