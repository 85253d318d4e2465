import { l10n, Uri } from 'vscode';
import { viewScheme } from '../shared/ownership';

/**
 * As what a log is shown: in a readable layout; as it is in its archive; one that is too large for a text in some words, and each of its events as
 * a text of its own.
 */
export type ViewKind = 'readable' | 'unpacked' | 'overview' | 'event';

const kinds: readonly unknown[] = ['readable', 'unpacked', 'overview', 'event'] satisfies readonly ViewKind[];

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
  return addressed({ kind, original, index: 0 }, original.path);
}

/** The address of one event of a log. Its name ends as that of a log does, so that the editor takes it for one. */
export function eventViewOf(original: Uri, index: number, name: string): Uri {
  const file = `${index + 1} ${name.replace(/[^\w.-]+/g, '').slice(0, 64)}.cloudtrail.json`;
  return addressed({ kind: 'event', original, index }, `${original.path}/${file}`);
}

/** What is shown under an address; undefined for one that is none of ours. */
export function addressOf(view: Uri): ViewAddress | undefined {
  const { kind, index, original } = view.scheme === viewScheme ? writtenIn(view.query) : {};
  return isKind(kind) && typeof original === 'string'
    ? { kind, original: Uri.parse(original, true), index: Number.isInteger(index) ? Number(index) : 0 }
    : undefined;
}

/**
 * The kind stands first, where `ownership` looks for it. `as` is for VS Code, which takes it out of JSON into what it says of a tab (`resourceLabelFormatters` in
 * the manifest): of one archive both views may be open.
 */
function addressed({ kind, original, index }: ViewAddress, path: string): Uri {
  const as = kind === 'unpacked' ? l10n.t(' (unpacked)') : '';
  const query = JSON.stringify({ kind, index, as, original: original.toString() });
  return Uri.from({ scheme: viewScheme, path, query });
}

function writtenIn(query: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(query));
  } catch {
    return {};
  }
}

function isKind(kind: unknown): kind is ViewKind {
  return kinds.includes(kind);
}
