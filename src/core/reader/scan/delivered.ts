/** A version with two digits behind the point, as only CloudTrail writes it; `1.0` is what events of any system begin with. */
const DELIVERED = /\{\s*"eventVersion"\s*:\s*"1\.(?:0[1-9]|1\d)"/y;

/** Whether a record begins at `at` as a trail delivers it: enough to count what stands there as one without looking further. */
export function deliveredStandsAt(text: string, at: number): boolean {
  // Asked for each record of a log: a test makes no match to be thrown away.
  DELIVERED.lastIndex = at;
  return DELIVERED.test(text);
}
