import { gzipSync } from 'node:zlib';

/** @typedef {import('./event.mjs').Json} Json */

const SLOT = 30 * 60_000;
const DELAY = 5 * 60_000;

/**
 * The files that a trail makes of events: one for each account, Region and half hour, in S3's layout.
 * @param {import('./random.mjs').Random} random
 * @param {readonly Json[]} events
 * @returns {ReadonlyMap<string, string>} their texts, by path
 */
export function delivered(random, events) {
  /** @type {Map<string, Json[]>} */
  const files = new Map();
  for (const event of events) {
    const slot = Math.floor(Date.parse(String(event.eventTime)) / SLOT);
    const group = `${event.recipientAccountId}/${event.awsRegion}/${slot}`;
    files.set(group, [...(files.get(group) ?? []), event]);
  }
  return new Map(
    [...files]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([group, records]) => [path(random, group), JSON.stringify({ Records: shuffled(random, records) })]),
  );
}

/** @param {import('./random.mjs').Random} random @param {string} group */
function path(random, group) {
  const [account, region, slot] = group.split('/');
  const time = new Date((Number(slot) + 1) * SLOT + DELAY).toISOString();
  const day = time.slice(0, 10).replaceAll('-', '/');
  const stamp = time.slice(0, 16).replace(/[-:]/g, '');
  const unique = random.text(16, 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789');
  return `AWSLogs/${account}/CloudTrail/${region}/${day}/${account}_CloudTrail_${region}_${stamp}Z_${unique}.json.gz`;
}

/** Events of a file are in no order. @template T @param {import('./random.mjs').Random} random @param {readonly T[]} all */
function shuffled(random, all) {
  const left = [...all];
  return all.map(() => left.splice(random.below(left.length), 1)[0]);
}

/** @param {string} text */
export function zipped(text) {
  return gzipSync(text, { level: 9 });
}
