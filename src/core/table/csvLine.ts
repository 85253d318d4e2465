/** What a spreadsheet takes for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * Texts as a line of CSV (RFC 4180) without its end. A text of a log may be a formula to a spreadsheet, which runs it when it opens the file: an
 * apostrophe before it makes it a text there.
 */
export function csvLine(texts: readonly string[]): string {
  return texts.map(csvCell).join(',');
}

function csvCell(text: string): string {
  const inert = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
