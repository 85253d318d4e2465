import { Uri } from 'vscode';
import type { ReadLog } from '../logs/logStore';
import type { OpenLog } from '../logs/openLog';
import { isCopyAddress } from '../shared/ownership';
import { addressOf, type ViewAddress } from './viewAddress';

/** Of which log something open is a part or a copy, and how near to it: the log itself comes first. */
interface LogAddress {
  /** The same for all that shows the same log. */
  readonly key: string;
  /** 0 for the log itself, 1 for a view of all of it, 2 for a copy, 3 for one of its events. */
  readonly distance: number;
  /** What it shows of a log that is shown otherwise than it is stored. */
  readonly view: ViewAddress | undefined;
}

/** The same log may be open as a file, in a readable layout and as a copy: its events are no others for that. */
export function logAddress({ uri }: Pick<OpenLog, 'uri'>): LogAddress {
  const parsed = Uri.parse(uri, true);
  const view = addressOf(parsed);
  if (view) {
    return { key: view.original.toString(), distance: view.kind === 'event' ? 3 : 1, view };
  }
  return isCopyAddress(parsed)
    ? { ...logAddress({ uri: parsed.query }), distance: 2 }
    : { key: uri, distance: 0, view: undefined };
}

/** Each log once: of what shows the same log that which is nearest to it, in the order in which they were opened. */
export function eachLogOnce(all: readonly ReadLog[]): readonly ReadLog[] {
  const found = new Map<string, ReadLog & { readonly distance: number }>();
  for (const { open, log } of all) {
    const { key, distance } = logAddress(open);
    if (distance < (found.get(key)?.distance ?? Number.POSITIVE_INFINITY)) {
      found.set(key, { open, log, distance });
    }
  }
  return [...found.values()].map(({ open, log }) => ({ open, log }));
}
