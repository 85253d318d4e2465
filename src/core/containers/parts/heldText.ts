import { scanClean } from '../../json/cleanScan';
import type { JsonNode } from '../../json/node';
import { decodeLiterals } from '../../repair/notations/decodedLiterals';
import { type DecodedText, decodeSingle, decodeString } from '../../repair/notations/decodedText';

/** A text that stands in a string or cell of another text, and where: without its quotation marks. */
export interface HeldText {
  readonly start: number;
  readonly end: number;
  readonly content: string;
}

/** What a string says. */
export function heldText(text: DecodedText, node: JsonNode): HeldText {
  return { start: contentStart(text, node), end: contentEnd(text, node), content: String(node.value) };
}

/** How the content of a string is decoded. */
export type Decode = typeof decodeString;

/** How what a string says is written: as literals of code where they say what was read, else as JSON. */
export function decodeOf(text: DecodedText, node: JsonNode, held: HeldText): Decode {
  if (text.text.charAt(node.offset) === '"') {
    return decodeString;
  }
  const isLiterals = decodeLiterals(text, held.start, held.end).text === held.content;
  return isSingle(text, node, held) ? decodeSingle : isLiterals ? decodeLiterals : decodeString;
}

/** Whether a string stands in single marks, and so does a value that is all it says, sound but for them: then no mark of it is lost. */
function isSingle(text: DecodedText, { offset }: JsonNode, { start, end }: Pick<HeldText, 'start' | 'end'>): boolean {
  const inner = text.text.charAt(offset) === "'" ? decodeSingle(text, start, end).text.replaceAll("'", '"') : '';
  return inner !== '' && scanClean(inner, 0, inner.length) === inner.length;
}

/** Where the content of a string begins: behind its quotation mark, unless that is lost and JSON stands there. */
function contentStart({ text }: DecodedText, { offset }: JsonNode): number {
  return /[{[]/.test(text.charAt(offset)) ? offset : offset + 1;
}

/** Where the content of a string ends: before its quotation mark, unless the text breaks off and it has none. */
function contentEnd(text: DecodedText, { offset, length, value }: JsonNode): number {
  const end = offset + length;
  const [, slashes = '', mark] = /(\\*)(.?)$/s.exec(text.text.slice(Math.max(offset + 1, end - 64), end)) ?? [];
  const closed = mark === '"' && slashes.length % 2 === 0;
  return closed || decodeString(text, offset + 1, end).text !== value ? Math.max(end - 1, offset + 1) : end;
}
