import { TreeCache } from '../../json/lazyNode';
import { Budget } from '../../repair/budget/budget';
import { type DecodedText, decodeCell, decodeString, documentText, partOf } from '../../repair/notations/decodedText';
import { treeOf } from '../../repair/notations/decodedTree';
import { LaterTrees } from './laterNode';

/** A document whose containers are opened, and the trees of it that are kept for a while. One for each reading. */
export class Source {
  readonly document: DecodedText;
  /** Trees of records that stand in the document as JSON. */
  readonly trees: TreeCache;
  /** Trees of sound records that are all that a JSON string of the document says. */
  readonly strings: LaterTrees;
  /** The same for CSV cells in quotation marks. */
  readonly cells: LaterTrees;
  /** The same for CSV cells without. */
  readonly plain: LaterTrees;
  /** Where strings begin that hold no record, however tried: so each is read once, whatever formats ask for it. */
  readonly hollow = new Set<number>();
  /** Bounds what is costly in reading damaged parts of it. */
  readonly budget: Budget;

  constructor(readonly text: string) {
    this.document = documentText(text);
    this.budget = new Budget(text.length);
    this.trees = new TreeCache(text);
    this.strings = this.#treesOf(decodeString);
    this.cells = this.#treesOf(decodeCell);
    this.plain = this.#treesOf(partOf);
  }

  #treesOf(decode: typeof decodeString): LaterTrees {
    return new LaterTrees((offset, length) => treeOf(decode(this.document, offset, offset + length)).children ?? []);
  }
}
