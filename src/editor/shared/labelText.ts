import { shortLine } from '../../core';

/** More of a label is not read, and a name in a log may have a megabyte. */
const longest = 120;

/** Of an ARN the end tells it from others, and a row is narrow. */
const longestArn = 32;

/** Where several labels share a row, none but the last has more. */
const longestPart = 24;

/** Text of a log for the tree: one line, of bounded length, in which nothing acts on a reader unseen. Empty for none. */
export function labelText(text: string | undefined): string {
  return shortLine(text ?? '', longest);
}

/** Labels of groups that share a row, the outermost first: the last one says what the row is, and must not be cut for the others. */
export function pathLabel(labels: readonly string[]): string {
  const last = labels.length - 1;
  return labels.map((label, at) => (at < last ? partLabel(label) : shortLabel(label))).join(' › ');
}

function partLabel(text: string): string {
  const isLong = text.length > longestPart && !text.startsWith('arn:');
  // Half a character is none.
  return isLong
    ? `${labelText(text.slice(0, longestPart).replace(/[\ud800-\udbff]$/, ''))}…`
    : shortLabel(text, longestPart);
}

/** As `labelText`; of a long ARN its end, from where a part of it begins. */
export function shortLabel(text: string | undefined, most = longestArn): string {
  if (!text?.startsWith('arn:') || text.length <= most) {
    return labelText(text);
  }
  const end = text.slice(-most);
  const [, , whole] = /^([^:/]*[:/])?(.+)$/s.exec(end) ?? [];
  return `…${labelText(whole ?? end)}`;
}

/** Text of a log where VS Code would make icons of `$(name)`: it stays what it is. */
export function withoutIcons(text: string): string {
  return text.replace(/\$\(/g, '\\$(');
}

/** Text of a log for a notification, in which VS Code makes links of `[text](command:…)` that run commands: with a blank it makes none. */
export function withoutLinks(text: string): string {
  return text.replaceAll('](', '] (');
}
