import type { LogRecord } from '../log/logRecord';

/** How a group is named in the tree. The texts may come from the log: escape them where they are shown. */
export interface GroupLabel {
  readonly label: string;
  /** Shown dimmed behind the label. */
  readonly description?: string;
}

/** One way to group records. Pure: the same record always has the same keys. */
export interface Grouping {
  /** Stable id, as settings store it. */
  readonly id: string;
  /** What a person picks from a list: "Service". */
  readonly title: string;
  /** Whether groups stand by falling count or by rising key. */
  readonly order: 'count' | 'key';
  /** The label of the group for records that have no key: "no error". */
  readonly none: string;
  /** The keys of the groups that the record belongs to, mostly one; none when it states nothing to group by. */
  keysOf(record: LogRecord): readonly string[];
  /** Puts a key into words; called once per group, with any one of its records. */
  describe(key: string, sample: LogRecord): GroupLabel;
}

/** The keys for a field that holds one text: empty and absent alike give none. */
export function oneKey(text: string | undefined): readonly string[] {
  return text ? [text] : [];
}
