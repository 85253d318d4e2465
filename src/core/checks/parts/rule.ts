import type { Severity } from '../../log/damage';
import type { EventData } from '../../log/eventData';
import type { LogDocument } from '../../log/logDocument';
import type { LogRecord } from '../../log/logRecord';
import type { Span } from '../../text/span';
import type { Fix, RelatedPlace } from './finding';
import type { RuleContext } from './ruleContext';

/** What a rule reports; its code and severity come from the rule. */
export interface RuleHit {
  readonly span: Span;
  /** One sentence: what is wrong, and what would be right. Plain text; log text in it is shortened. */
  readonly message: string;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly RelatedPlace[];
}

/** A check that needs more than one record: it sees each once, in text order, and speaks at the end. */
export interface Watch {
  see?(event: LogRecord): void;
  end(): Iterable<RuleHit>;
}

/** A check of one kind. Pure: the same log gives the same findings. */
export interface Rule {
  /** Kebab case; names the file (in camel case), the fixture folder and the settings key. */
  readonly code: string;
  /** The default; a setting may change it or turn the rule off. */
  readonly severity: Severity;
  /** One sentence for the settings and the documentation. */
  readonly summary: string;
  /** One sentence for the documentation: what it does to readers of the log and to tools. */
  readonly matters: string;
  /** True for rules of form that samples in documentation often bend: there a hit is no more than a hint. */
  readonly lenient?: boolean;
  /** Looks at one record. */
  check?(event: EventData, about: RuleContext): Iterable<RuleHit>;
  /** Begins to look at a whole log: its records together, or its container. */
  watch?(log: LogDocument): Watch;
}
