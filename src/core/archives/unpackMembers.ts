import { type ArchiveDamage, archiveDamage } from './archiveDamage';
import { compression, headerEnd } from './gzipHeader';
import { inflate } from './inflate';
import type { Unpacked, UnpackSteps } from './unpacked';

/** How long the checksum and the length are that end a member (RFC 1952, 2.2), and the checksum alone. */
const TRAILER = { length: 8, checksum: 4 } as const;
/** A pause in which nothing has come out. */
const NOTHING = new Uint8Array(0);

/** Unpacks the members of a gzip archive one after the other. One whose data is damaged is the last: nobody knows where it ends. */
export function* unpackMembers(bytes: Uint8Array, most: number): UnpackSteps {
  const found = new Found(bytes.length, most);
  let at: number | undefined = 0;
  while (at !== undefined && at < bytes.length) {
    at = yield* unpackMember(bytes, at, found);
  }
  return { layers: 1, members: found.members, length: found.length, damages: found.damages };
}

/** What has been found so far. */
class Found implements Pick<Unpacked, 'members' | 'length' | 'damages'> {
  readonly damages: ArchiveDamage[] = [];
  members = 0;
  length = 0;

  constructor(
    readonly size: number,
    readonly most: number,
  ) {}

  /** Takes note of what is wrong at a byte. */
  tell(code: ArchiveDamage['code'], at: number): void {
    const { length: unpacked, size, most } = this;
    this.damages.push(archiveDamage(code, { at, unpacked, size, most }));
  }
}

/** @returns where the next member may begin; undefined when nothing more can be read. */
function* unpackMember(bytes: Uint8Array, start: number, found: Found): UnpackSteps<number | undefined> {
  if (found.members > 0 && compression(bytes, start) !== 'gzip') {
    return tellOfTrailing(bytes, start, found);
  }
  const header = headerEnd(bytes, start);
  if (typeof header === 'string') {
    found.tell(header, header === 'truncated' ? found.size : start);
    return undefined;
  }
  found.members++;
  const { how, at } = yield* counted(inflate(bytes, start, 'gzip', found.most - found.length), found);
  if (how === 'whole') {
    return at;
  }
  if (how === 'damaged') {
    return yield* tellOfDamage(bytes, header, at, found);
  }
  found.tell(how, how === 'truncated' ? found.size : at);
  return undefined;
}

function* counted<T>(steps: UnpackSteps<T>, found: Found): UnpackSteps<T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      return step.value;
    }
    found.length += step.value.length;
    yield step.value;
  }
}

/** Tells damaged data from data that is sound and does not fit the checksum or the length behind it. */
function* tellOfDamage(bytes: Uint8Array, start: number, at: number, found: Found): UnpackSteps<number | undefined> {
  const end = yield* endOfData(bytes, start);
  if (end === undefined || at <= end) {
    found.tell('bad-data', at);
    return undefined;
  }
  const isChecksum = at <= end + TRAILER.checksum;
  found.tell(isChecksum ? 'bad-checksum' : 'bad-length', isChecksum ? end : end + TRAILER.checksum);
  return end + TRAILER.length;
}

/** Where the data of a member ends, whatever stands behind it; undefined when it is damaged itself. */
function* endOfData(bytes: Uint8Array, start: number): UnpackSteps<number | undefined> {
  const steps = inflate(bytes, start, 'raw', Number.POSITIVE_INFINITY);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      return step.value.how === 'whole' ? step.value.at : undefined;
    }
    yield NOTHING;
  }
}

/** Disks and tapes fill up with zeros, of which gzip itself says nothing. */
function tellOfTrailing(bytes: Uint8Array, at: number, found: Found): undefined {
  if (bytes.subarray(at).some((byte) => byte !== 0)) {
    found.tell('trailing-bytes', at);
  }
}
