import type { Fix, RelatedPlace } from '../findings/finding';
import type { LogDocument } from '../log/logDocument';
import type { LogRecord } from '../log/logRecord';
import type { Severity } from '../reader/damage';
import type { Span } from '../text/span';

/** What a rule reports; the registry adds the code and the severity. */
export interface RuleHit {
  readonly span: Span;
  readonly message: string;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly RelatedPlace[];
}

/** A check over one record. Pure: the same log gives the same findings. */
export interface Rule {
  /** Kebab case; equals the file name, the fixture folder and the settings key. */
  readonly code: string;
  /** The default; a setting may change it or turn the rule off. */
  readonly severity: Severity;
  /** One sentence for the settings and the documentation. */
  readonly summary: string;
  check(record: LogRecord, log: LogDocument): Iterable<RuleHit>;
}
