import { FileType, l10n, Uri, workspace } from 'vscode';
import { inParallel } from '../shared/inParallel';
import { LOG_NAME } from './logName';

/** Schemes of what is fetched and not stored. */
const onNetwork = /^https?$/;
/** How many folders are listed at the same time. */
const MOST_AT_ONCE = 8;
/** Folders that hold no logs of anybody. */
const PASSED_OVER = /^(?:node_modules|\.git|\.hg|\.svn)$/;
/** Whether a file in a folder that was opened may be a log, by its name and by the folders on the way. */
export function mayBeLog({ path }: Uri, opened: Uri): boolean {
  return LOG_NAME.test(path) && mayHoldLogs(path.slice(0, path.lastIndexOf('/')), opened);
}

/** Whether logs may be in a folder of one that was opened, by its path. */
export function mayHoldLogs(path: string, opened: Uri): boolean {
  const folders = path.slice(opened.path.length).split('/');
  return !folders.some((name) => PASSED_OVER.test(name));
}

/** A file that may be a log, or what could not be looked at. */
export type Found = { readonly uri: Uri } | { readonly uri: Uri; readonly reason: string };

/**
 * The files at some addresses, and in the folders there, whatever their depth: in the order of their names, each once. A file that was named itself
 * is given whatever its name; symbolic links to folders are not followed, since they may lead round in a circle.
 * @param stale whether nobody wants them any more.
 */
export async function* filesAt(uris: readonly Uri[], stale: () => boolean): AsyncGenerator<Found, void, void> {
  const seen = new Set<string>();
  for (const uri of uris) {
    for await (const found of filesBelow(uri, stale)) {
      if (!seen.has(found.uri.toString())) {
        seen.add(found.uri.toString());
        yield found;
      }
    }
  }
}

async function* filesBelow(uri: Uri, stale: () => boolean): AsyncGenerator<Found, void, void> {
  // In a browser VS Code reads such an address over the network, and nothing here asks a network for anything.
  const kind = onNetwork.test(uri.scheme) ? l10n.t('It is an address on the web, and no file.') : await kindAt(uri);
  if (typeof kind === 'string') {
    yield { uri, reason: kind };
  } else if (kind & FileType.Directory) {
    yield* filesIn(uri, stale);
  } else {
    yield { uri };
  }
}

async function* filesIn(folder: Uri, stale: () => boolean): AsyncGenerator<Found, void, void> {
  let level: readonly Uri[] = [folder];
  while (level.length > 0 && !stale()) {
    const deeper: Uri[] = [];
    for await (const listed of inParallel(level, MOST_AT_ONCE, list)) {
      yield* listed.found;
      deeper.push(...listed.folders);
    }
    level = deeper;
  }
}

interface Listed {
  readonly found: readonly Found[];
  readonly folders: readonly Uri[];
}

async function list(folder: Uri): Promise<Listed> {
  try {
    const entries = [...(await workspace.fs.readDirectory(folder))].sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
    const at = (wanted: (name: string, type: FileType) => boolean) =>
      entries.filter(([name, type]) => wanted(name, type)).map(([name]) => Uri.joinPath(folder, name));
    return {
      found: at((name, type) => (type & FileType.File) !== 0 && LOG_NAME.test(name)).map((uri) => ({ uri })),
      folders: at((name, type) => type === FileType.Directory && !PASSED_OVER.test(name)),
    };
  } catch (error) {
    return { found: [{ uri: folder, reason: reasonOf(error) }], folders: [] };
  }
}

async function kindAt(uri: Uri): Promise<FileType | string> {
  try {
    return (await workspace.fs.stat(uri)).type;
  } catch (error) {
    return reasonOf(error);
  }
}

/** What an error says to people. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
