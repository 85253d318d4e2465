import { Uri } from 'vscode';
import { viewScheme } from '../shared/ownership';

/** As what a log is shown: in a readable layout, or as it is in its archive. */
export type ViewKind = 'readable' | 'unpacked';

/** Which log is shown, and how. */
export interface ViewAddress {
  readonly kind: ViewKind;
  /** Where it is stored. */
  readonly original: Uri;
}

/**
 * The address of a log as it is shown. Its path is that of the original, so that tabs and breadcrumbs show the real name; all else is in the query,
 * so that it can be shown again after the window was reloaded.
 */
export function viewOf(original: Uri, kind: ViewKind): Uri {
  return Uri.from({ scheme: viewScheme, path: original.path, query: `${kind}:${original.toString()}` });
}

/** What is shown under an address; undefined for one that is none of ours. */
export function addressOf(view: Uri): ViewAddress | undefined {
  const [, kind, original] = /^(readable|unpacked):(.+)$/s.exec(view.query) ?? [];
  return view.scheme === viewScheme && kind && original
    ? { kind: kind as ViewKind, original: Uri.parse(original, true) }
    : undefined;
}

/** Whether a file is an archive, by its name. */
export function isArchive({ path }: Uri): boolean {
  return /\.gz$/i.test(path);
}
