import type { Uri } from 'vscode';

/** Whether a file is an archive, by its name. */
export function isArchive({ path }: Uri): boolean {
  return /\.gz$/i.test(path);
}
