import { wordsIn } from './substance';

/** A token of strict JSON and the white space before it. Sticky. */
const TOKEN = /[ \t\r\n]*("[^"\\\u0000-\u001f]*(?:\\.[^"\\\u0000-\u001f]*)*"|[{}[\],:]|[-+.\w]+)/y;

/**
 * Whether two texts begin with the same JSON value: the same names and values in the same order, numbers to the last digit and
 * duplicate names too. White space and the way in which strings are escaped may differ. False where one is no JSON. Linear, however deep.
 */
export function beginsWithSame(one: string, other: string): boolean {
  let [at, there, depth] = [0, 0, 0];
  do {
    const [left, right] = [tokenAt(one, at), tokenAt(other, there)];
    if (!left || !right || meaning(left.token) !== meaning(right.token)) {
      return false;
    }
    depth += /^[{[]/.test(left.token) ? 1 : /^[}\]]/.test(left.token) ? -1 : 0;
    [at, there] = [left.end, right.end];
  } while (depth > 0);
  return true;
}

function tokenAt(text: string, at: number): { readonly token: string; readonly end: number } | undefined {
  TOKEN.lastIndex = at;
  const token = TOKEN.exec(text)?.[1];
  return token === undefined ? undefined : { token, end: TOKEN.lastIndex };
}

/** A token as it reads: of a string, its characters behind a mark that says it is one. */
function meaning(token: string): string {
  if (!token.startsWith('"') || !token.includes('\\')) {
    return token;
  }
  try {
    return `"${JSON.parse(token)}"`;
  } catch {
    return token;
  }
}

/** The words of the values of a JSON text, without those of its names and literals. */
export function wordsOfValues(json: string): string[] {
  const words: string[] = [];
  let last = '';
  for (let found = tokenAt(json, 0); found; found = tokenAt(json, found.end)) {
    if (found.token !== ':' && /^["\d-]/.test(last)) {
      words.push(...wordsIn(meaning(last)).map(({ text }) => text));
    }
    last = found.token;
  }
  return words;
}
