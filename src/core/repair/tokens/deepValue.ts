import type { GrowingNode } from '../../json/buildTree';
import { scanClean } from '../../json/cleanScan';
import { editedText } from '../../text/editedText';
import { span } from '../../text/span';
import { endsWell } from '../lookahead/follow';
import { treeOf } from '../notations/decodedTree';

/** Measures sound values that are deeper than a record goes. What has been looked through in vain is not looked through again. */
export class DeepValues {
  #brokenUpTo = 0;

  constructor(
    readonly text: string,
    readonly limit: number,
  ) {}

  /** Behind the sound value at `at`, however deep it is; -1 where it is damaged. */
  end(at: number): number {
    if (at < this.#brokenUpTo) {
      return -1;
    }
    const end = scanClean(this.text, at, this.limit, Number.POSITIVE_INFINITY);
    this.#brokenUpTo = Math.max(this.#brokenUpTo, -1 - end);
    return Math.max(-1, end);
  }

  /** The sound value at `at`, without what is deeper than any record, if nothing says that it should have ended elsewhere. */
  at(at: number, outerClosers: string): GrowingNode | undefined {
    const end = this.end(at);
    return end >= 0 && endsWell(this.text, end, outerClosers)
      ? treeOf(editedText(this.text, span(at, end), []))
      : undefined;
  }
}
