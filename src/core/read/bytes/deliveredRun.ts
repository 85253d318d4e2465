import { s3Log } from '../../containers/s3Log';
import type { ContainerFact } from '../../log/logDocument';
import { span } from '../../text/span';
import type { ByteSource, ByteSteps } from './byteSource';
import { CLOSING, DeliveredStretches, type Read } from './deliveredStretches';
import type { MemberPlaces } from './memberPlaces';
import type { Places } from './places';
import { WindowRecords } from './windowRecords';

/** How many bytes are looked at before the caller may pause. In so few there is little that anybody would ask for twice. */
const STRETCH = 65_536;
/** How many times as long a stretch becomes for a record that is longer. */
const GROWTHS = [1, 4, 16] as const;
/** A run ends behind so many bytes: places are counted from its beginning. */
const MOST = 2 ** 31;

/** Sound records one behind the other. */
export interface DeliveredRun {
  readonly places: Places;
  readonly members: MemberPlaces | undefined;
  /** Whether the log ends behind them as it should. */
  readonly isWhole: boolean;
}

/**
 * Reads records as a trail delivers them: minified in one list, each sound and beginning as all of them do, which makes it a record to the judge,
 * with one comma between and nothing else in the file. Of such a text no other reading is possible, since it is strict JSON that holds nothing but the
 * list; so one look at each byte is all that there is to do. Ends where anything is otherwise.
 * @param start 0, or directly behind a record
 */
export function* deliveredRun(source: ByteSource, start: number): ByteSteps<DeliveredRun> {
  const isLong = (yield* source.reach(start + STRETCH + 1)) > start + STRETCH;
  const stretches = new DeliveredStretches(start, isLong);
  const { places, members } = stretches;
  let behind = start;
  for (;;) {
    const { last, isWhole } = yield* longEnough(source, behind, stretches);
    if (isWhole || last === undefined || last - start > MOST) {
      return { places, members, isWhole };
    }
    behind = last;
    yield;
  }
}

/** The first records of a run as a window, which need not be read again. */
export function deliveredRecords(run: DeliveredRun, count = run.places.length): WindowRecords {
  const { places, members, isWhole } = run;
  const end = places.end(count - 1) + (isWhole ? CLOSING.length : 0);
  places.cutTo(count);
  members?.cutTo(count);
  const container = { id: s3Log.id, span: span(places.base, end), facts: NO_FACTS, certain: true };
  return new WindowRecords(undefined, [container], places, undefined, undefined, members);
}

const NO_FACTS: readonly ContainerFact[] = [];

/** Reads a stretch that is long enough for one record at least. */
function* longEnough(source: ByteSource, start: number, stretches: DeliveredStretches): ByteSteps<Read> {
  for (const times of GROWTHS) {
    const size = STRETCH * times;
    const isLast = (yield* source.reach(start + size + 1)) <= start + size;
    const read = stretches.read(source.slice(start, start + size), start, isLast);
    if (isLast || read.last !== undefined) {
      return read;
    }
  }
  return { last: undefined, isWhole: false };
}
