const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', '#36': '$', nbsp: ' ' };

/** A code span, an escape, an entity, a link of ours, or a mark that emphasises: all that `escape.ts` and our own sentences write. */
const MARKS = /`([^`]+)`|\\(.)|&(amp|lt|gt|nbsp|#36);|\[((?:\\.|[^\]\\])*)\]\([^()\s]*\)|\*\*/gs;

/** Our own Markdown as the text that it shows, for where no Markdown is read. Not for Markdown of others, which has more marks. */
export function plainText(markdown: string): string {
  return markdown.replace(
    MARKS,
    (_, span?: string, escaped?: string, entity?: string, title?: string) =>
      span ?? escaped ?? (entity === undefined ? plainText(title ?? '') : (ENTITIES[entity] ?? '')),
  );
}
