/** What the table of targets says of an event beside the things that it was about: `{from}`, `{shared with}`. */
const circumstances =
  /^(?:from|to|port|now with|route to|shared with|no longer shared with|valid until|days|value|type|principal type|state|status|enabled|versioning|encryption|authentication)$/;

/** Whether a kind of target is no thing that an event was about: nobody counts these, and "the from that the call is about" is no English. */
export function isCircumstance(kind: string): boolean {
  return circumstances.test(kind);
}
