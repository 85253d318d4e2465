import { ByteSource, drain } from '../../src/core';
import { type TextPlace, textPlaces } from '../../src/editor/logs/textPlaces';

/** Where the first occurrence of `wanted` is, in pieces of so many bytes. */
export function placesOf(text: string, wanted: string, size = 1_000_000): readonly [TextPlace, TextPlace] {
  const encoder = new TextEncoder();
  const bytes = encoder.encode(text);
  const source = new ByteSource();
  for (let at = 0; at < bytes.length; at += size) {
    source.add(bytes.subarray(at, at + size));
  }
  const start = encoder.encode(text.slice(0, text.indexOf(wanted))).length;
  return drain(textPlaces(source, { start, end: start + encoder.encode(wanted).length }));
}

/** A place as editors count. */
export const at = (line: number, character: number): TextPlace => ({ line, character });
