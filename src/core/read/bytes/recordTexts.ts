import { LazyNode, TreeCache } from '../../json/lazyNode';
import { holds, type Span } from '../../text/span';
import type { RecordSource } from '../recordData';
import type { ByteSource } from './byteSource';
import { decodeText } from './byteText';

/** How many bytes are decoded at a time where records are looked at one after the other. */
const STRETCH = 65_536;
/** How far a record may stand behind another one and be the next: a comma, the end of a line, and what indents it. */
const APART = 64;

/** A part of the document, as it was decoded. */
interface Stretch extends Span {
  /** Undefined where its characters are not one byte each, so that nobody knows which is where. */
  readonly cache: TreeCache | undefined;
}

/**
 * The texts of sound records. Decoding costs more for each call than for what it decodes, so whoever looks at one record after the other has many
 * decoded at once.
 */
export class RecordTexts {
  #stretch: Stretch | WeakRef<Stretch> | undefined;
  /** Where the record ends that was looked at last. */
  #last = -1;

  constructor(readonly bytes: ByteSource) {}

  /** The record that stands in `place`, as a text of its own or a part of a longer one. */
  at(place: Span): RecordSource {
    const cache = this.#cacheAt(place);
    this.#last = place.end;
    return cache ?? ofText(decodeText(this.bytes.slice(place.start, place.end)));
  }

  #cacheAt(place: Span): RecordSource | undefined {
    const { start, end } = place;
    let stretch = this.#stretch instanceof WeakRef ? this.#stretch.deref() : this.#stretch;
    if (this.#follows(start) && !(stretch && holds(stretch, place))) {
      stretch = this.#decoded(start, Math.max(end, start + STRETCH));
      // Thousands of logs may be open, each looked at once. What is held weakly stays until the work of the moment is done, though.
      this.#stretch = stretch.end < this.bytes.length ? stretch : new WeakRef(stretch);
    }
    return stretch?.cache && holds(stretch, place)
      ? { source: stretch.cache.text, tree: new LazyNode(stretch.cache, start - stretch.start, end - start) }
      : undefined;
  }

  /** Whether it is the next record after the one that was looked at last. */
  #follows(start: number): boolean {
    return start >= this.#last && start <= this.#last + APART;
  }

  #decoded(start: number, end: number): Stretch {
    const bytes = this.bytes.slice(start, end);
    const text = decodeText(bytes);
    return { start, end: start + bytes.length, cache: text.length === bytes.length ? new TreeCache(text) : undefined };
  }
}

function ofText(source: string): RecordSource {
  return { source, tree: new LazyNode(new TreeCache(source), 0, source.length) };
}
