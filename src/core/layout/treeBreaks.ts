import { spaceStart } from '../json/chars';
import { elements, type JsonNode } from '../json/node';
import { type Breaks, SPACE } from './breaks';

/**
 * Puts breaks between the members of a damaged value, as it was read and down to a level: where its quotation marks or brackets are wrong the
 * text itself does not tell where one begins.
 */
export function treeBreaks(text: string, root: JsonNode, level: number, deepest: number, breaks: Breaks): void {
  const parts = root.type === 'object' ? (root.children ?? []) : elements(root);
  if (parts.length === 0 || level >= deepest) {
    return;
  }
  for (const part of parts) {
    breakBefore(text, part.offset, level + 1, breaks);
    const value = part.type === 'property' ? part.children?.[1] : part;
    if (value && value !== part) {
      spaceBefore(text, part.children?.[0], value, breaks);
    }
    if (value) {
      treeBreaks(text, value, level + 1, deepest, breaks);
    }
  }
  const last = root.offset + root.length - 1;
  if ('}]'.includes(text.charAt(last))) {
    breakBefore(text, last, level, breaks);
  }
}

function breakBefore(text: string, at: number, level: number, breaks: Breaks): void {
  breaks.add(spaceStart(text, at), at, level);
}

/** One space between a colon and a value, where nothing else is. */
function spaceBefore(text: string, key: JsonNode | undefined, value: JsonNode, breaks: Breaks): void {
  const end = key ? key.offset + key.length : value.offset;
  const between = text.slice(end, value.offset);
  if (between.trim() === ':') {
    breaks.add(end + between.indexOf(':') + 1, value.offset, SPACE);
  }
}
