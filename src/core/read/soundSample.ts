import { isRecordField } from '../facts/facts';
import { buildDeepTree, type GrowingNode, scalarNode } from '../json/buildTree';
import { OPEN_BRACE, OPEN_BRACKET, skipSpace } from '../json/chars';
import { scanClean } from '../json/cleanScan';
import { ElementsNode, ElementTable } from '../json/elementTable';
import { LazyNode, TreeCache } from '../json/lazyNode';
import { scanMembers } from '../json/memberScan';
import { soundSpan } from '../json/soundScan';
import type { Sample } from '../repair/notations/sample';
import type { Steps } from '../text/steps';

/** How many elements are measured before the caller may pause. */
const STRIDE = 64;

/**
 * The samples of a text, unless the text as a whole is strict JSON: then that is the one sample, without a damage, whatever its strings
 * say and its values look like. Costs a look where one sample without a damage is all there is.
 */
export function* unlessSound(
  text: string,
  samples: readonly Sample[],
  tables: readonly ElementTable[],
): Steps<readonly Sample[]> {
  const [only, ...others] = samples;
  if (only && others.length === 0 && only.reports.length === 0 && isWhole(text, only)) {
    return samples;
  }
  const sound = yield* soundSpan(text, tables);
  return sound ? [yield* soundSample(text, sound.start, sound.end)] : samples;
}

function isWhole(text: string, { start, end }: Sample): boolean {
  const first = skipSpace(text, text.charAt(0) === '\ufeff' ? 1 : 0, text.length);
  return first === start && skipSpace(text, end, text.length) === text.length;
}

/** The strict JSON value in `[start, end)` as a sample; elements of arrays near its top are only measured. */
function* soundSample(text: string, start: number, end: number): Steps<Sample> {
  const code = text.charCodeAt(start);
  const builder = new Builder(text);
  const root =
    code === OPEN_BRACE
      ? yield* builder.object(start, end)
      : code === OPEN_BRACKET
        ? yield* builder.array(start, end)
        : scalarNode(text, start, end);
  return { start, end, root, reports: [], sequence: false };
}

/** Makes the top of the tree of one sound text. */
class Builder {
  readonly #cache: TreeCache;

  constructor(readonly text: string) {
    this.#cache = new TreeCache(text);
  }

  *object(start: number, end: number): Steps<GrowingNode> {
    const { text } = this;
    const object: GrowingNode = { type: 'object', offset: start, length: end - start, children: [] };
    for (const { nameStart, nameEnd, valueStart, valueEnd } of scanMembers(text, start, end)) {
      const key = scalarNode(text, nameStart, nameEnd);
      const list = text.charCodeAt(valueStart) === OPEN_BRACKET && !isRecordField(String(key.value));
      const value = list ? yield* this.array(valueStart, valueEnd) : this.inner(valueStart, valueEnd);
      const property: GrowingNode = {
        type: 'property',
        offset: nameStart,
        length: valueEnd - nameStart,
        parent: object,
      };
      property.children = [key, value];
      key.parent = property;
      value.parent = property;
      object.children?.push(property);
    }
    return object;
  }

  *array(start: number, end: number): Steps<GrowingNode> {
    const table = new ElementTable(this.text, true);
    const array = new ElementsNode(table, start);
    array.length = end - start;
    for (let at = skipSpace(this.text, start + 1, end); at < end - 1; at = skipSpace(this.text, at + 1, end)) {
      const reached = scanClean(this.text, at, end, Number.POSITIVE_INFINITY);
      const element = this.inner(at, reached);
      if (element instanceof LazyNode) {
        table.addClean(at, reached, table.length > 0 && table.isClean(table.length - 1));
      } else {
        element.parent = array;
        table.addOdd(element);
      }
      // The comma, or the closing bracket.
      at = skipSpace(this.text, reached, end);
      if (table.length % STRIDE === 0) {
        yield;
      }
    }
    return array;
  }

  /** A value that is read when somebody looks at it, unless it is a scalar, or so deep that some of it is left out. */
  inner(start: number, end: number): GrowingNode {
    const code = this.text.charCodeAt(start);
    if (code !== OPEN_BRACE && code !== OPEN_BRACKET) {
      return scalarNode(this.text, start, end);
    }
    return scanClean(this.text, start, end) === end
      ? new LazyNode(this.#cache, start, end - start)
      : buildDeepTree(this.text, start, end);
  }
}
