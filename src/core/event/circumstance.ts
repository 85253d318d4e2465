/** What the table of targets says of an event beside the things that it was about: `{from}`, `{shared with}`. */
const circumstances =
  /^(?:from|to|port|now with|route to|shared with|no longer shared with|valid until|switched on|switched off|days|value|type|principal type|state|status|enabled|versioning|encryption|authentication)$/;

/** Whether a kind of target is no thing that an event was about: nobody counts these, and "the from that the call is about" is no English. */
export function isCircumstance(kind: string): boolean {
  return circumstances.test(kind);
}

/** Of these a name alone, as the row of an event has it, would be read as something else: the end of a key's life as the time of the event, a port as a number of things. */
const unreadable = /^(?:valid until|switched on|switched off|days|port|enabled)$/;

/** Whether a target is told only together with what it is. */
export function needsItsKind(kind: string): boolean {
  return unreadable.test(kind);
}
