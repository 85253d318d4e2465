import { Uri } from 'vscode';
import { addressOf, type ViewAddress } from '../archives/viewAddress';
import type { OpenLog } from '../logs/openLog';
import { isCopyAddress } from '../shared/ownership';

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
