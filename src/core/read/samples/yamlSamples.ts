import { isRecord } from '../../containers/parts/recordJudge';
import { readYaml } from '../../containers/yaml/readYaml';
import { withTexts } from '../../containers/yaml/withTexts';
import { isEvidentYaml, looksLikeYaml } from '../../containers/yaml/yamlForm';
import { documentText, partOf } from '../../repair/notations/decodedText';
import { moveTree } from '../../repair/notations/moved';
import type { Sample } from '../../repair/notations/sample';
import type { Steps } from '../../text/steps';

/** CloudTrail caps a record at 256 KB. */
const LONGEST = 262_144;
/** How far before a name its event may begin. */
const BEFORE = 16_384;
/** The mark of a code block, or an empty line. */
const BORDER = /^[ \t>]*(?:`{3}|~{3}|\r?$)/;

/** Finds events in YAML among the samples of a text. Names are asked for in text order; each stretch is looked at once. */
export class YamlSamples {
  #tried = -1;

  constructor(readonly text: string) {}

  /**
   * The event in YAML that a name without quotation marks at `start` belongs to. It does not begin before `from`. One that goes further than
   * what tools print is kept without a meaning, since JSON it is not. Undefined for all other text.
   */
  *sampleAt(start: number, limit: number, from: number): Steps<Sample | undefined> {
    if (start < this.#tried || /[^\w]/.test(this.text.charAt(start))) {
      return undefined;
    }
    const begin = this.#beginOf(start, from);
    const end = begin + this.text.slice(begin, Math.min(limit, begin + LONGEST)).trimEnd().length;
    this.#tried = end;
    const lines = this.text.slice(begin, end).split(/\r?\n/);
    return looksLikeYaml(lines) ? yield* this.#read(begin, end, isEvidentYaml(lines)) : undefined;
  }

  /** Where the lines begin that `start` is in, without an empty line or the mark of a code block before it. */
  #beginOf(start: number, from: number): number {
    const first = Math.max(from, start - BEFORE);
    let begin = this.text.lastIndexOf('\n', start) + 1;
    while (begin - 1 > first) {
      const before = this.text.lastIndexOf('\n', begin - 2) + 1;
      if (before < first || BORDER.test(this.text.slice(before, begin - 1))) {
        break;
      }
      begin = before;
    }
    return Math.max(begin, from);
  }

  *#read(start: number, end: number, evident: boolean): Steps<Sample | undefined> {
    const part = partOf(documentText(this.text), start, end);
    const [root, ...others] = (yield* readYaml(part.text))?.roots ?? [];
    if (root && others.length === 0 && isRecord(root)) {
      const moved = moveTree(withTexts(root, part.text), part);
      return { start: moved.offset, end, root: moved, reports: [], sequence: false };
    }
    const unread = { type: 'null', offset: start, length: end - start } as const;
    return evident ? { start, end, root: unread, reports: [], sequence: false } : undefined;
  }
}
