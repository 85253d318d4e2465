import type { EventSet } from '../columns/eventSet';
import type { Steps } from '../text/steps';
import type { IamTables } from './iamTables';
import { mergedOf } from './merged';
import { notesOn } from './notes';
import { Observed } from './observed';
import { policyText, type Statement } from './statement';

/** A policy that allows what events show, and what has to be known of it. */
export interface LeastPrivilege {
  /** The policy as JSON; undefined when the events show nothing that a policy could allow. */
  readonly text: string | undefined;
  readonly statements: readonly Statement[];
  /** In Markdown: from which events each statement is, what was left out, and what no log shows. JSON has no place for it. */
  readonly notes: string;
  /** How many events the policy is made from. */
  readonly used: number;
  /** How many calls were left out because they failed. */
  readonly failed: number;
}

/** Which events count. */
export interface LeastPrivilegeOptions {
  /** Calls that failed as well, as if they should have succeeded; they do not count by default. */
  readonly withFailed?: boolean;
}

/**
 * The policy that allows the calls of some events of a set, and nothing else as far as the events name what they were about. The same
 * events in any order give the same policy. Pauses after each event.
 */
export function* leastPrivilege(
  events: EventSet,
  rows: Iterable<number>,
  tables: IamTables,
  { withFailed = false }: LeastPrivilegeOptions = {},
): Steps<LeastPrivilege> {
  const observed = new Observed(tables, withFailed);
  for (const row of rows) {
    const event = events.at(row);
    event && observed.add(event);
    yield;
  }
  const merged = mergedOf(observed);
  const statements = merged.map(
    ({ sid, actions, resources }): Statement => ({
      Sid: sid,
      Effect: 'Allow',
      Action: actions.map(({ name }) => name),
      Resource: resources,
    }),
  );
  const text = statements.length > 0 ? policyText(statements) : undefined;
  const { leftOut, used } = observed;
  const failed = (leftOut.get('refused')?.total ?? 0) + (leftOut.get('failed')?.total ?? 0);
  return { text, statements, notes: notesOn(observed, merged, text ?? ''), used, failed };
}
