import { oneLine } from '../../core';

/** More of a label is not read, and a name in a log may have a megabyte. */
const longest = 120;

/** Of an ARN the end tells it from others, and a row is narrow. */
const longestArn = 44;

/** Text of a log for the tree: one line, of bounded length, in which nothing acts on a reader unseen. Empty for none. */
export function labelText(text: string | undefined): string {
  return oneLine(text ?? '', longest);
}

/** As `labelText`; of a long ARN its end, from where a part of it begins. */
export function shortLabel(text: string | undefined): string {
  if (!text?.startsWith('arn:') || text.length <= longestArn) {
    return labelText(text);
  }
  const end = text.slice(-longestArn);
  const [, , whole] = /^([^:/]*[:/])?(.+)$/s.exec(end) ?? [];
  return `…${labelText(whole ?? end)}`;
}

/** Text of a log where VS Code would make icons of `$(name)`: it stays what it is. */
export function withoutIcons(text: string): string {
  return text.replace(/\$\(/g, '\\$(');
}
