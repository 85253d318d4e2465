import { type DecodedText, decodeString, placeIn } from '../repair/notations/decodedText';
import { type EmbeddedJson, readInner, soundJson } from '../repair/sample/embedded';
import { type Span, span } from '../text/span';
import type { Layer } from './layer';

/** How JSON begins in a text in which it is escaped once more. */
const ESCAPED = /^\s*[[{]\s*(?:[[{]\s*){0,8}\\+"/;

/** A value in a text, and the text that its offsets count in. */
export type Held = EmbeddedJson & { readonly within: Layer };

/** The values in a text: as it stands, escaped once more than it need be, or, where it is named, in whatever state it is. */
export function* readHeld(layer: Layer, named: boolean): Generator<Held> {
  const { text, source } = layer;
  const sound = soundJson(text);
  const unescaped = sound || !ESCAPED.test(text.text) ? undefined : decodeString(text, 0, text.text.length);
  const inside = unescaped && soundJson(unescaped);
  const whole = { reports: [], start: 0, end: text.text.length };
  if (unescaped && inside) {
    yield { ...whole, root: inside, within: { ...layer, text: unescaped } };
  } else if (sound) {
    yield { ...whole, root: sound, within: layer };
  } else if (named) {
    for (const value of readInner(text, source.budget)) {
      yield { ...value, within: layer };
    }
  }
}

/** Where words stand in a part of a text, as a place of the document. */
export function wordsIn(text: DecodedText, start: number, end: number): Span[] {
  const words = text.text.slice(start, end);
  const found = words.trim();
  const from = start + words.indexOf(found);
  return found === '' ? [] : [span(placeIn(text, from), placeIn(text, from + found.length))];
}
