import type { Refusal } from '../conservation/mend';
import type { Edit } from '../text/edit';
import type { Span } from '../text/span';

/** How bad a damage or finding is, worst first, in VS Code's words. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** One place where the text is not the JSON that its author meant, or several with one cause. */
export interface Damage {
  /** Stable kebab-case id of the damage kind, from the registry of damage kinds. */
  readonly code: string;
  /** Where to point: the shortest text that shows the damage. */
  readonly span: Span;
  /** All places that it is about, in text order: the one of `span`, but for those with one cause that are told as one. None holds another. */
  readonly places: readonly Span[];
  /** One sentence: what is wrong, in plain words. */
  readonly message: string;
  /** What mending does, as the title of a command: "Insert the missing comma". */
  readonly fixTitle: string;
  /** The edits that mend it; none when no mend is known. */
  readonly edits: readonly Edit[];
  /** True when there is one obvious mend, and it takes away nothing that is data; else `fixTitle` says what it assumes or removes. */
  readonly certain: boolean;
  /** What of the author's words the edits take away, data or not, in text order. */
  readonly removes: readonly Span[];
  /** Why there is no mend, though one was found: the guard has refused it, which is a defect of the reader. */
  readonly refused?: Refusal;
}
