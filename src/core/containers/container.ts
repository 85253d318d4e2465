import type { ContainerFact } from '../log/logDocument';
import type { JsonNode } from '../tree/node';

/** What a container format finds in one sample. */
export interface Contents {
  /** The objects that are records, in text order; strings that hold a record as text count too. */
  readonly records: readonly JsonNode[];
  /** What the container itself says. */
  readonly facts: readonly ContainerFact[];
  /** Elements at places where records belong that are none. */
  readonly unexplained: readonly JsonNode[];
}

/** A shape in which records arrive. */
export interface ContainerFormat {
  /** Stable kebab-case id. */
  readonly id: string;
  /** What people call it. */
  readonly title: string;
  /** The records in the value, or undefined when it has another shape. Looks at no more than it must. */
  open(root: JsonNode): Contents | undefined;
}
