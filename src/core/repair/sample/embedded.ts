import { buildCleanTree } from '../../json/buildTree';
import { skipSpace } from '../../json/chars';
import { scanClean } from '../../json/cleanScan';
import type { JsonNode } from '../../json/node';
import type { Budget } from '../budget/budget';
import type { DecodedText } from '../notations/decodedText';
import { moveTree } from '../notations/moved';
import type { Report } from '../reports/report';
import { readSample } from './readSample';
import { nextStart } from './starts';

/** JSON that stands as text inside a string or a cell: its tree, its damages and its place, in offsets of that inner text. */
export interface EmbeddedJson {
  readonly root: JsonNode;
  readonly reports: readonly Report[];
  readonly start: number;
  readonly end: number;
}

/** White space, and a sign that stands in place of a brace. */
const BEFORE = /^\s*[^\s\w]?$/;

/** Reads the JSON values that a decoded text consists of, one after the other. None when it begins with something else. */
export function* readInner(inner: DecodedText, budget: Budget): Generator<EmbeddedJson> {
  const { text } = inner;
  const sound = soundJson(inner);
  if (sound) {
    yield { root: sound, reports: [], start: sound.offset, end: text.length };
    return;
  }
  const first = nextStart(text, 0, text.length);
  for (let start = BEFORE.test(text.slice(0, first)) ? first : -1; start >= 0; ) {
    const sample = readSample(text, start, text.length, budget);
    if (sample) {
      yield sample.decoded ? { ...sample, root: moveTree(sample.root, sample.decoded) } : sample;
    }
    start = nextStart(text, Math.max(sample?.end ?? 0, start + 1), text.length);
  }
}

/** The tree of a decoded text that is one clean JSON value, in offsets of that text; undefined for any other. */
export function soundJson({ text }: DecodedText): JsonNode | undefined {
  const end = scanClean(text, 0, text.length);
  return end > 0 && skipSpace(text, end, text.length) === text.length ? buildCleanTree(text, 0, end) : undefined;
}
