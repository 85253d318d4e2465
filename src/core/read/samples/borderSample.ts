import { buildCleanTree, scalarNode } from '../../json/buildTree';
import { LazyNode, type TreeCache } from '../../json/lazyNode';
import type { Border } from '../../repair/lookahead/borders';
import { decodeString, documentText } from '../../repair/notations/decodedText';
import type { Sample } from '../../repair/notations/sample';

/** The sample that a border is: sound, and read when somebody looks at it. */
export function borderSample(text: string, { start, end, kind }: Border, cache: TreeCache): Sample {
  const sample = { start, end, reports: [], sequence: false };
  switch (kind) {
    case 'object':
      return { ...sample, root: new LazyNode(cache, start, end - start) };
    case 'string':
      return { ...sample, root: scalarNode(text, start, end) };
    case 'escaped': {
      const decoded = decodeString(documentText(text), start, end);
      return { ...sample, root: buildCleanTree(decoded.text, 0, decoded.text.length), decoded };
    }
  }
}
