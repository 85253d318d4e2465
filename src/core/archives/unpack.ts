import { archiveDamage } from './archiveDamage';
import { compression } from './gzipHeader';
import type { Unpacked, UnpackSteps } from './unpacked';
import { unpackMembers } from './unpackMembers';

/** How often an archive may have been compressed; what is deeper is given as it is. */
const MOST_LAYERS = 3;

/**
 * Unpacks a gzip archive of one or several members, compressed once or more often, damaged or not: gives what can be read, up to `most` bytes,
 * and says what is wrong and where. Bytes that are no archive are given as they are. Never throws.
 */
export function unpack(bytes: Uint8Array, most: number): UnpackSteps {
  return unpackLayer(bytes, most, 1);
}

function* unpackLayer(bytes: Uint8Array, most: number, layer: number): UnpackSteps {
  if (compression(bytes) !== 'gzip') {
    return yield* unpackNothing(bytes, most);
  }
  const steps = unpackMembers(bytes, most);
  const first = steps.next();
  if (first.done) {
    return first.value;
  }
  if (compression(first.value) !== 'gzip' || layer >= MOST_LAYERS) {
    yield first.value;
    return yield* steps;
  }
  const pieces = [first.value];
  const outer = yield* keeping(steps, pieces);
  const inner = yield* unpackLayer(joined(pieces), most, layer + 1);
  // What breaks off outside breaks off inside as well, which is no second damage.
  const others = inner.damages.filter(({ code }) => outer.damages.every((known) => known.code !== code));
  const twice = archiveDamage('packed-twice', { at: 0, unpacked: 0 });
  return { ...inner, layers: inner.layers + 1, damages: [twice, ...outer.damages, ...others] };
}

/** Keeps the pieces instead of giving them, and pauses where they come. */
function* keeping(steps: UnpackSteps, pieces: Uint8Array[]): UnpackSteps {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      return step.value;
    }
    pieces.push(step.value);
    yield step.value.subarray(0, 0);
  }
}

/** Pieces as one. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function* unpackNothing(bytes: Uint8Array, most: number): UnpackSteps {
  const format = compression(bytes);
  const length = format ? 0 : Math.min(bytes.length, most);
  yield bytes.subarray(0, length);
  const code = format ? 'other-format' : bytes.length === 0 ? 'empty' : 'not-compressed';
  const damages = [archiveDamage(code, { at: 0, unpacked: 0, ...(format && { format }) })];
  if (!format && length < bytes.length) {
    damages.push(archiveDamage('too-large', { at: most, unpacked: most, most }));
  }
  return { layers: 0, members: 0, length, damages } satisfies Unpacked;
}
