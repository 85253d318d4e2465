/** No record stands in more strings than these. */
const MOST_STRINGS = 4;

/**
 * A JSON text as it stands, then as it reads when it stands in a string, in a string in one, …, in a cell of a CSV file, behind the marks of a
 * quotation, or on several lines of YAML.
 */
export function* plainTexts(text: string): Iterable<string> {
  yield* withoutStrings(text.replace(/(\n)[ \t]*(?:>[ \t]?)+/g, '$1'));
  yield* withoutStrings(
    text
      .replace(/\\\r?\n[ \t]*/g, '')
      .replace(/\r?\n[ \t]*/g, ' ')
      .replaceAll("''", "'"),
  );
}

function* withoutStrings(text: string): Iterable<string> {
  let plain: string | undefined = text;
  for (let strings = 0; plain !== undefined && strings <= MOST_STRINGS; strings++) {
    yield plain;
    plain = /^[\s{[]*""\w/.test(plain) ? plain.replaceAll('""', '"') : withoutEscapes(plain);
  }
}

function withoutEscapes(text: string): string | undefined {
  try {
    return JSON.parse(`"${text}"`) as string;
  } catch {
    return undefined;
  }
}
