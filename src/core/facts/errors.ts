import raw from './errors.json';

/** What an error code says about the request. */
export interface ErrorFact {
  /** Kebab-case id of the family, such as `denied` or `throttled`. */
  readonly kind: string;
  readonly says: string;
  /** The family in two or three words: "not allowed". */
  readonly short: string;
}

/** Which policy decided that a request was refused. */
export interface DenialReason {
  readonly says: string;
  /** The kind of policy: "identity", "service-control"; absent where only the deny is known. */
  readonly policy?: string;
  /** Whether a policy denies it, and not only none allows it. */
  readonly outright?: boolean;
}

interface Table {
  readonly codes: Readonly<Record<string, { kind: string; says: string }>>;
  readonly patterns: readonly { match: string; kind: string; says: string }[];
  readonly reasons: readonly ({ match: string } & DenialReason)[];
  readonly kinds: Readonly<Record<string, string>>;
}

const table = raw as Table;
const codes = new Map(Object.entries(table.codes));
const patterns = table.patterns.map(({ match, kind, says }) => ({ match: new RegExp(match), kind, says }));
const reasons = table.reasons.map((reason) => ({ ...reason, match: new RegExp(reason.match, 'i') }));

/** What an `errorCode` means: from the table, else from the words its name is made of. Undefined when neither tells. */
export function errorFact(errorCode: string | undefined): ErrorFact | undefined {
  const found =
    errorCode && errorCode.length < 200
      ? (codes.get(errorCode) ?? patterns.find(({ match }) => match.test(errorCode)))
      : undefined;
  return found && { kind: found.kind, says: found.says, short: table.kinds[found.kind] ?? found.kind };
}

/** Which policy decided, from the reason that a denial gives; undefined for wordings the table does not know. */
export function denialReason(reason: string): DenialReason | undefined {
  return reasons.find(({ match }) => match.test(reason));
}

/** The error codes of a kind, as far as the table names them. */
export function errorsOf(kind: string): readonly string[] {
  return [...codes].flatMap(([code, fact]) => (fact.kind === kind ? [code] : []));
}

/** All error codes of the table. */
export function allErrors(): readonly string[] {
  return [...codes.keys()];
}
