import { elements, type JsonNode, members } from '../json/node';
import type { LogRecord } from '../log/logRecord';
import type { Look } from './looked';
import { fold, partsIn } from './pattern';

/** A text of JSON in quotation marks, a number or a literal. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[^\s{}[\],:"]+/g;
/** Marks that may be written with a backslash before them, and all that may be written as a letter behind one. */
const ESCAPED = /["\\/\p{Cc}]/u;
/** What stands between tokens or around a text; a part without it that is found stands in one token. */
const BORDER = /[\s,:{}[\]]/;
/** All that stands outside of texts, numbers and literals included. */
const OUTSIDE = /^[\s,:{}[\]\d.+\-truefalsn]*$/i;

/** The names and values of an event, each a text of its own: what is searched for a word. Numbers are as they are written. */
export function textsOf(event: LogRecord): readonly string[] {
  const { json } = event;
  return json === undefined ? textsInTree(event.tree, event.source) : tokensIn(json);
}

/** Whether the folded parts stand one after the other in one of the event's texts. */
export function hasText(look: Look, parts: readonly string[]): boolean {
  return quickly(look, parts) ?? textsOf(look.event).some((text) => partsIn(fold(text), parts) >= 0);
}

/** The same from sound JSON as it is written, where that tells. */
function quickly(look: Look, parts: readonly string[]): boolean | undefined {
  if (look.json === undefined) {
    return undefined;
  }
  const { folded } = look;
  const at = partsIn(folded, parts);
  if (at < 0) {
    return parts.every((part) => isShown(look, part)) ? false : undefined;
  }
  const [part = '', ...others] = parts;
  const isSure = others.length === 0 && !/["\\]/.test(part) && !(OUTSIDE.test(part) && BORDER.test(part));
  return isSure && !look.hasLongEscapes && folded.charAt(at - 1) !== '\\' ? true : undefined;
}

/** Whether a folded text that stands in a text of the event stands so in its JSON, too. */
export function isShown(look: Look, text: string): boolean {
  return !look.hasEscapes || !(look.hasLongEscapes || ESCAPED.test(text));
}

function tokensIn(json: string): readonly string[] {
  return (json.match(TOKEN) ?? []).map((token) =>
    !token.startsWith('"') ? token : token.includes('\\') ? (JSON.parse(token) as string) : token.slice(1, -1),
  );
}

function textsInTree(root: JsonNode, source: string): readonly string[] {
  const texts: string[] = [];
  const left: (JsonNode | undefined)[] = [root];
  for (let node = left.pop(); left.length > 0 || node !== undefined; node = left.pop()) {
    if (node?.type === 'object') {
      for (const { name, value } of members(node)) {
        texts.push(name);
        left.push(value);
      }
    } else if (node?.type === 'array') {
      for (const element of elements(node)) {
        left.push(element);
      }
    } else if (node) {
      texts.push(scalarOf(node, source));
    }
  }
  return texts;
}

function scalarOf({ type, value, offset, length }: JsonNode, source: string): string {
  const written = type === 'number' ? source.slice(offset, offset + length) : '';
  return /^-?\d[\d.eE+-]*$/.test(written) ? written : String(value ?? null);
}
