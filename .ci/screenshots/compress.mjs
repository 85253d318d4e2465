import { crc32, deflateSync } from 'node:zlib';
import { pixelsOf, SIGNATURE } from './pixels.mjs';

/** As many as a PNG with a table of colors can have. */
const MOST_COLORS = 256;

/** Backgrounds and the like: the commonest colors are all in the table, however close they are. */
const KEPT = 48;

/**
 * The same picture in a third of the bytes, by a table of colors: a screen shows few, and those of smoothed letters differ by less than can be seen.
 * @param {Buffer} png without transparency, as browsers make screenshots
 * @returns {Buffer}
 */
export function compress(png) {
  const { width, height, colors } = pixelsOf(png);
  const { table, indexOf } = tableOf(colors);
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = indexOf(colors[y * width + x] ?? 0);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const palette = Buffer.from(table.flatMap((color) => partsOf(color)));
  const data = deflateSync(rows, { level: 9, memLevel: 9 });
  const none = Buffer.alloc(0);
  const chunks = [chunk('IHDR', header), chunk('PLTE', palette), chunk('IDAT', data), chunk('IEND', none)];
  return Buffer.concat([SIGNATURE, ...chunks]);
}

/**
 * The commonest colors, those rarer ones left out that are closer to one of them than a distance as small as the table's size allows.
 * @param {Uint32Array} colors
 */
function tableOf(colors) {
  const counts = new Map();
  for (const color of colors) counts.set(color, (counts.get(color) ?? 0) + 1);
  const common = [...counts].sort((a, b) => b[1] - a[1]).map(([color]) => /** @type {number} */ (color));
  let table = common;
  for (let apart = 1; table.length > MOST_COLORS; apart++) table = keepApart(common, apart);
  const known = new Map(common.map((color) => [color, nearest(table, color).index]));
  return { table, indexOf: (/** @type {number} */ color) => known.get(color) ?? 0 };
}

/**
 * @param {readonly number[]} colors
 * @param {number} apart
 */
function keepApart(colors, apart) {
  /** @type {number[]} */
  const kept = [];
  for (const color of colors) {
    if (kept.length < KEPT || nearest(kept, color).distance >= apart) kept.push(color);
    if (kept.length > MOST_COLORS) break;
  }
  return kept;
}

/**
 * @param {readonly number[]} table
 * @param {number} color
 */
function nearest(table, color) {
  const wanted = partsOf(color);
  let best = { index: 0, distance: Number.POSITIVE_INFINITY };
  for (const [index, other] of table.entries()) {
    const distance = Math.hypot(...partsOf(other).map((part, at) => part - (wanted[at] ?? 0)));
    if (distance < best.distance) best = { index, distance };
  }
  return best;
}

/** @param {number} color */
const partsOf = (color) => [color >> 16, (color >> 8) & 255, color & 255];

/**
 * @param {string} type
 * @param {Buffer} body
 */
function chunk(type, body) {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
