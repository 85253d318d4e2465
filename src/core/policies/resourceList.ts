/** What a policy has to name for an action of an event. */
export interface Resources {
  /** ARNs as policies write them, or `*`; never none. */
  readonly arns: readonly string[];
  /** The types of which every resource is meant, since the event names none: "network-interface". */
  readonly anyOf: readonly string[];
}
