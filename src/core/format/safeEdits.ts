import { refusalsOf } from '../conservation/guard';
import { isReadAlike, type LogDocument } from '../log/logDocument';
import { readInSteps } from '../read/read';
import type { Edit } from '../text/edit';
import { indexWhere } from '../text/firstWhere';
import { span } from '../text/span';
import type { Steps } from '../text/steps';
import { betweenTokens } from './betweenTokens';
import { textAfter } from './textAfter';

/**
 * Those edits of the layout of a log after which it says what it says now: all that pass the guard, if it does after those; else those of its sound
 * samples and sound events, if it does after those; else those of its sound samples. In order, as they come.
 * @param sure the edits of sound samples
 */
export function* safeEdits(log: LogDocument, edits: readonly Edit[], sure: ReadonlySet<Edit>): Steps<readonly Edit[]> {
  const sound = yield* inSoundEvents(log, edits, sure);
  const mends = edits.filter((edit) => !sound.has(edit)).map((edit) => ({ edits: [edit], removes: [], edit }));
  const refused = new Set([...(yield* refusalsOf(log.text, mends)).keys()].map(({ edit }) => edit));
  for (const isKept of [(edit: Edit) => !refused.has(edit), (edit: Edit) => sound.has(edit)]) {
    const kept = edits.filter(isKept);
    if (yield* saysTheSameAfter(log, kept)) {
      return kept;
    }
  }
  return edits.filter((edit) => sure.has(edit));
}

/** The edits that are sure, and those in sound events that change nothing but the white space there. */
function* inSoundEvents(
  { text, records }: LogDocument,
  edits: readonly Edit[],
  sure: ReadonlySet<Edit>,
): Steps<Set<Edit>> {
  const found = new Set(sure);
  for (const { span: place, damaged, row } of records) {
    const from = indexWhere(edits, (edit) => edit.span.start > place.start);
    const own = edits.slice(
      from,
      indexWhere(edits, (edit) => edit.span.end >= place.end),
    );
    if (own.length > 0 && !found.has(own[0]!) && !damaged && !row && (yield* betweenTokens(text, place, own))) {
      for (const edit of own) {
        found.add(edit);
      }
    }
    yield;
  }
  return found;
}

/** Whether the same events are read after the edits, and the same is damaged. */
function* saysTheSameAfter(log: LogDocument, edits: readonly Edit[]): Steps<boolean> {
  const after = yield* readInSteps(yield* textAfter(log.text, span(0, log.text.length), edits));
  if (!isReadAlike(after, log)) {
    return false;
  }
  for (let index = 0; index < log.records.length; index++) {
    if (JSON.stringify(log.records.at(index)?.at()) !== JSON.stringify(after.records.at(index)?.at())) {
      return false;
    }
    yield;
  }
  return true;
}
