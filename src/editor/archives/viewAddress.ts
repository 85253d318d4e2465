import { Uri } from 'vscode';
import { viewScheme } from '../shared/ownership';

/**
 * As what a log is shown: in a readable layout; as it is in its archive; one that is too large for a text in some words, and each of its events as
 * a text of its own.
 */
export type ViewKind = 'readable' | 'unpacked' | 'overview' | 'event';

/** Which log is shown, and how. */
export interface ViewAddress {
  readonly kind: ViewKind;
  /** Where it is stored. */
  readonly original: Uri;
  /** Of an event its position in the log, from 0. */
  readonly index: number;
}

/**
 * The address of a log as it is shown. Its path is that of the original, so that tabs and breadcrumbs show the real name; all else is in the query,
 * so that it can be shown again after the window was reloaded.
 */
export function viewOf(original: Uri, kind: Exclude<ViewKind, 'event'>): Uri {
  return Uri.from({ scheme: viewScheme, path: original.path, query: `${kind}:${original.toString()}` });
}

/** The address of one event of a log. Its name ends as that of a log does, so that the editor takes it for one. */
export function eventViewOf(original: Uri, index: number, name: string): Uri {
  const file = `${index + 1} ${name.replace(/[^\w.-]+/g, '').slice(0, 64)}.cloudtrail.json`;
  return Uri.from({
    scheme: viewScheme,
    path: `${original.path}/${file}`,
    query: `event ${index}:${original.toString()}`,
  });
}

/** What is shown under an address; undefined for one that is none of ours. */
export function addressOf(view: Uri): ViewAddress | undefined {
  const [, kind, index, original] =
    /^(readable|unpacked|overview|event)(?: (\d{1,9}))?:(.+)$/s.exec(view.scheme === viewScheme ? view.query : '') ??
    [];
  return kind && original
    ? { kind: kind as ViewKind, original: Uri.parse(original, true), index: Number(index ?? 0) }
    : undefined;
}
