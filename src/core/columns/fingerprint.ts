/**
 * A whole number below 2^53 for a text, the same for the same text and hardly ever for another: so many texts are told apart in eight bytes each. Whoever
 * finds two equal numbers compares the texts.
 */
export function fingerprint(text: string): number {
  // cyrb53: two multiplicative hashes side by side, mixed at the end.
  let [low, high] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return 4294967296 * (2097151 & high) + (low >>> 0);
}
