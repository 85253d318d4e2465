import { removedBy } from '../../conservation/removal';
import { quoted } from '../../repair/kinds/kind';
import type { Composed } from '../../text/composition';
import { placesAfter } from '../../text/edit';
import type { Span } from '../../text/span';

/** What an edit of a repair is a part of: the mend of one damage, or the correction of one value. */
export interface Cause {
  /** Stable kebab-case id of the damage kind or rule. */
  readonly code: string;
  /** What it does, as the title of a command; says what is uncertain about it. */
  readonly title: string;
  /** False where the mend assumes something or removes somebody's words. */
  readonly certain: boolean;
  /** Whether it corrects a value. */
  readonly changesValue: boolean;
}

/** An edit, and all that it is for: mends of one place are made into one. */
export type RepairEdit = Composed<Cause>;

/** Words of the author that a repair takes away, with their place in the text that is repaired. */
export interface Removal {
  readonly span: Span;
  readonly text: string;
  readonly code: string;
}

/** All that mends a text. */
export interface Repair {
  /** In text order and apart from each other. */
  readonly edits: readonly RepairEdit[];
  readonly removes: readonly Removal[];
}

/** Whether an edit may be made without asking: it mends damage only, in the one obvious way, and nothing is lost by it. */
export function isCertain({ sources }: RepairEdit): boolean {
  return sources.every(({ certain, changesValue }) => certain && !changesValue);
}

/** A place of the repaired text that somebody has to agree to. */
export interface RepairMark {
  /** Where what was written stands in the repaired text; empty where something was only removed. */
  readonly span: Span;
  /** What was done here, each in words; none where it was said at an earlier place of the same mend. */
  readonly titles: readonly string[];
  /** The words that are gone here, in quotation marks, cut and visible; undefined when none are. */
  readonly removed: string | undefined;
  /** Whether nothing but values was corrected. */
  readonly changesValue: boolean;
}

/** Where the edits of a text that are not certain stand in the text that all of them make. */
export function repairMarks(text: string, edits: readonly RepairEdit[]): RepairMark[] {
  const marks: RepairMark[] = [];
  const said = new Set<Cause>();
  const places = placesAfter(edits);
  for (const [index, edit] of edits.entries()) {
    if (!isCertain(edit)) {
      const causes = edit.sources.filter(({ certain, changesValue }) => !certain || changesValue);
      const changesValue = causes.every((cause) => cause.changesValue);
      const gone = changesValue ? undefined : removedBy(text, edit);
      marks.push({
        span: places[index]!,
        titles: causes.filter((cause) => !said.has(cause)).map(({ title }) => title),
        removed: gone && quoted(text.slice(gone.start, gone.end)),
        changesValue,
      });
      for (const cause of causes) {
        said.add(cause);
      }
    }
  }
  return marks;
}
