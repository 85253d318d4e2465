import raw from './sentences.json';
import { withoutVersion } from './verbs';

/** What a sentence says of an action: "attach", "attached", "policy {policy} to user {user}". */
export interface Wording {
  readonly verb: string;
  readonly past: string;
  /** `{kind}` stands for the target of that kind; what is in brackets goes where one of its targets is missing, or becomes the first behind a `|` that lacks none. */
  readonly what: string;
}

const services = new Map(
  Object.entries(
    raw as unknown as Readonly<Record<string, Readonly<Record<string, readonly [string, string, string]>>>>,
  ).map(([service, events]) => [service, new Map(Object.entries(events))] as const),
);

/** The wording for an event whose name says badly what is done to what; undefined for all others. */
export function wordingOf(eventSource: string | undefined, eventName: string | undefined): Wording | undefined {
  const events = services.get(eventSource?.replace(/\.amazonaws\.com$/, '') ?? '');
  const found = events?.get(withoutVersion(eventName ?? ''));
  return found && { verb: found[0], past: found[1], what: found[2] };
}

/** All wordings: event source, event name, wording. */
export function allWordings(): readonly (readonly [string, string, Wording])[] {
  return [...services].flatMap(([service, events]) =>
    [...events].map(([name, [verb, past, what]]) => [`${service}.amazonaws.com`, name, { verb, past, what }] as const),
  );
}
