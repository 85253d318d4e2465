/** A text in SQL, in which nothing has a meaning but the quotation mark, which is doubled. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** What stands before a character of a pattern that would mean something. */
const ESCAPE = '!';

/** Texts with anything between them, for `LIKE`, with its escape. */
export function likePattern(parts: readonly string[]): string {
  const pattern = parts.map((part) => part.replace(/[!%_]/g, `${ESCAPE}$&`)).join('%');
  return `${literal(pattern)} ESCAPE '${ESCAPE}'`;
}

/** Whether a text can be written in SQL at all: the end of a text to the programs beneath cannot. */
export function isWritable(text: string): boolean {
  return !/[\u0000\p{Cs}]/u.test(text);
}
