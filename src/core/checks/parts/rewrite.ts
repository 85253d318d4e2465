import type { JsonNode } from '../../json/node';
import type { EventData } from '../../log/eventData';
import { changeBetween } from '../../text/change';
import { type Edit, movedEdit, replace } from '../../text/edit';
import type { Fix } from './finding';

/** A string where it stands, quotation marks and all: a value or a name. */
type Text = Pick<JsonNode, 'offset' | 'length' | 'value'>;

/**
 * The fix that writes another text into a string, touching only the characters that differ, so that it goes together with the mend of
 * a damage in the same value. None when the string is written with escapes, or the new text would need some.
 */
export function rewrite(event: EventData, node: Text | undefined, to: string, title: string, preferred = true): Fix[] {
  const edit =
    typeof node?.value === 'string' && !/["\\\p{Cc}]/u.test(to) ? difference(event.source, node, to) : undefined;
  return edit ? [{ title, edits: [edit], preferred }] : [];
}

function difference(text: string, node: Text, to: string): Edit | undefined {
  const from = String(node.value);
  const within = text.slice(node.offset, node.offset + node.length).indexOf(from);
  if (within < 0 || from === to) {
    return undefined;
  }
  const { span, length } = changeBetween(from, to);
  const edit = replace(span.start, span.end, to.slice(span.start, span.start + length));
  return movedEdit(edit, node.offset + within);
}

/** The quotation mark as this record writes it: `"`, or escaped for a record that stands inside a string or a CSV cell. */
export function quoteOf(event: EventData): string {
  const key = event.tree.children?.[0]?.children?.[0];
  return /^(?:\\+"|""(?="|[^"]))/.exec(event.source.slice(key?.offset ?? 0, (key?.offset ?? 0) + 16))?.[0] ?? '"';
}
