import type { Severity } from '../../log/damage';
import type { Edit } from '../../text/edit';
import type { Span } from '../../text/span';

/** A way to mend one finding. */
export interface Fix {
  /** A verb phrase for the menu: "Write the time as 2018-09-01T00:24:36Z". */
  readonly title: string;
  readonly edits: readonly Edit[];
  /** True when it is the one obvious mend: shown first, and a part of a repair. */
  readonly preferred: boolean;
  /** Whether it corrects a value: then somebody has to ask for it, and "fix all" leaves it alone. */
  readonly changesValue?: boolean;
}

/** A second place that explains a finding. */
export interface RelatedPlace {
  readonly span: Span;
  readonly message: string;
}

/** One thing worth telling about a document, from a damage of its text or from a rule over its records. */
export interface Finding {
  /** Stable kebab-case id: of the damage kind or of the rule. */
  readonly code: string;
  readonly span: Span;
  /** All places that it is about, in text order, where those are several with one cause. */
  readonly places?: readonly Span[];
  readonly severity: Severity;
  readonly message: string;
  readonly fixes: readonly Fix[];
  readonly related?: readonly RelatedPlace[];
}
