import { eventNameOf, eventSourceOf } from '../event/action';
import { isDryRun } from '../event/dryRun';
import { familyOf } from '../event/family';
import { identityOf } from '../event/identity';
import { failed } from '../event/outcome';
import { identityKey } from '../facets/identityKey';
import { type IamAction, iamActionsOf } from '../facts/facts';
import type { EventData } from '../log/eventData';
import { Formats } from './formats';
import type { IamTables } from './iamTables';
import { passedRoles } from './passedRoles';
import { isRefused } from './refusal';
import { EventResources } from './resources';
import { Tally } from './tally';
import { isByToken } from './token';

/** Why an event gives nothing to a policy. */
export type LeftOut = 'refused' | 'failed' | 'no-call' | 'service' | 'token' | 'no-action';

/** What was seen of one action. */
export interface ObservedAction {
  readonly name: string;
  readonly arns: Set<string>;
  /** Types of which every resource is allowed, since an event names none. */
  readonly anyOf: Set<string>;
  readonly events: Tally;
}

/** What events say that somebody may do: each action with its resources, and what was left out and why. */
export class Observed {
  readonly actions = new Map<string, ObservedAction>();
  /** Names of calls, by why they were left out. */
  readonly leftOut = new Map<LeftOut, Tally>();
  readonly identities = new Tally();
  /** Roles that calls handed to a service, each with the calls. */
  readonly passed = new Map<string, Set<string>>();
  readonly #formats: Formats;
  used = 0;
  dataEvents = 0;
  /** How many of those used only asked whether they would work, and would have. */
  dryRuns = 0;

  /** @param withFailed whether calls that failed count as well */
  constructor(
    readonly tables: IamTables,
    readonly withFailed: boolean,
  ) {
    this.#formats = new Formats(tables.resources);
  }

  add(event: EventData): void {
    const [source, name] = [eventSourceOf(event), eventNameOf(event)];
    const actions = iamActionsOf(this.tables.actions, source, name);
    const why = this.#whyNot(event, actions) ?? (actions.length === 0 ? 'no-action' : undefined);
    if (why) {
      const tally = this.leftOut.get(why) ?? new Tally();
      tally.add(`${source ?? '?'} ${name ?? '?'}`, event);
      this.leftOut.set(why, tally);
      return;
    }
    this.used++;
    this.dataEvents += Number(event.text('managementEvent') === 'false' || event.text('eventCategory') === 'Data');
    this.dryRuns += Number(isDryRun(event) && !failed(event));
    this.identities.add(identityKey(identityOf(event)), event);
    this.#note(event, actions);
  }

  #note(event: EventData, actions: readonly IamAction[]): void {
    const asked = new EventResources(event, this.#formats);
    for (const action of actions) {
      const seen = this.#seen(action.name);
      const { arns, anyOf } = asked.of(action);
      addAll(seen.arns, arns);
      addAll(seen.anyOf, anyOf);
      seen.events.add(event.text('eventID') ?? '?', event);
    }
    for (const role of passedRoles(asked.names, actions)) {
      const calls = this.passed.get(role) ?? new Set();
      this.passed.set(role, calls.add(event.text('eventName') ?? '?'));
    }
  }

  #whyNot(event: EventData, actions: readonly IamAction[]): LeftOut | undefined {
    if (familyOf(event) !== 'call') {
      return 'no-call';
    }
    if (isOfService(event)) {
      return 'service';
    }
    if (isByToken(actions)) {
      return 'token';
    }
    return this.withFailed || !failed(event) ? undefined : isRefused(event) ? 'refused' : 'failed';
  }

  #seen(name: string): ObservedAction {
    const seen = this.actions.get(name) ?? { name, arns: new Set(), anyOf: new Set(), events: new Tally() };
    this.actions.set(name, seen);
    return seen;
  }
}

/** Services act in their own name, and by roles that are linked to them, whose policies are AWS's. */
function isOfService(event: EventData): boolean {
  const issuer = event.text('userIdentity', 'sessionContext', 'sessionIssuer', 'arn') ?? '';
  return event.text('userIdentity', 'type') === 'AWSService' || issuer.includes(':role/aws-service-role/');
}

function addAll<T>(set: Set<T>, items: Iterable<T>): void {
  for (const item of items) {
    set.add(item);
  }
}
