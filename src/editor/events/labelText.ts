import { oneLine } from '../../core';

/** More of a label is not read, and a name in a log may have a megabyte. */
const longest = 120;

/** Text of a log for the tree: one line, of bounded length, in which nothing acts on a reader unseen. Empty for none. */
export function labelText(text: string | undefined): string {
  return oneLine(text ?? '', longest);
}
