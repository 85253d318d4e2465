import raw from './verbs.json';

/** How often actions that begin with a verb only read: measured over the access levels of some 21,000 IAM actions. */
export type Reads = 'yes' | 'mostly' | 'mixed' | 'no';

/** The name of an action taken apart: `CreateVirtualNode` is create, created, virtual node. */
export interface ActionWords {
  /** Base form: "create". */
  readonly verb: string;
  /** Past form: "created". */
  readonly past: string;
  /** What it acts on, in words; empty for a bare verb. */
  readonly noun: string;
  readonly reads: Reads;
  /** The verb as the name has it: "Create". */
  readonly prefix: string;
}

interface Verb {
  readonly base: string;
  readonly past: string;
  readonly reads?: Reads;
}

interface Table {
  readonly verbs: Readonly<Record<string, Verb>>;
  readonly words: Readonly<Record<string, string>>;
}

const table = raw as Table;
const verbs = new Map(Object.entries(table.verbs));
const words = new Map(Object.entries(table.words));
const word = /OTel|[A-Z]{1,3}[0-9]+(?![a-z])|[A-Z]{2,}s?(?![a-z])|[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]|[0-9]+/g;

/** What the name of an action says by its verb. Undefined when it begins with no known verb. */
export function actionWords(eventName: string): ActionWords | undefined {
  const name = withoutVersion(eventName.slice(0, 200));
  // Cognito says so of what administrators do.
  const own = name.replace(/^Admin(?=[A-Z][a-z])/, '');
  const parts = (own.charAt(0).toUpperCase() + own.slice(1)).match(word) ?? [];
  for (const length of [2, 1]) {
    const prefix = parts.slice(0, length).join('');
    const verb = parts.length >= length ? verbs.get(prefix) : undefined;
    if (verb) {
      const noun = parts.slice(length).map(lower).join(' ');
      return { verb: verb.base, past: verb.past, noun, reads: verb.reads ?? 'no', prefix };
    }
  }
  return undefined;
}

/** The action's name without the API version that Lambda and CloudFront append: `CreateFunction20150331v2`. */
export function withoutVersion(eventName: string): string {
  return eventName.replace(/(?:_?20\d{2}_?\d{2}_?\d{2})(?:v\d)?$/, '');
}

/**
 * A name in words: `virtualNode` and `VirtualNode` are "virtual node", abbreviations such as VPC stay. CloudTrail writes the first letter of
 * some in lower case: `sSHPublicKey`.
 */
export function inWords(name: string): string {
  const whole = name.replace(/^[a-z](?=[A-Z]+(?:[A-Z][a-z]|$|[^A-Za-z]))/, (letter) => letter.toUpperCase());
  return (whole.match(word) ?? []).map(lower).join(' ');
}

/** Several of a kind, in words: "buckets", "policies", "addresses". */
export function severalOf(kind: string): string {
  return `${kind.replace(/([^aeiou])y$/, '$1ie').replace(/(s|x|ch|sh)$/, '$1e')}s`;
}

function lower(part: string): string {
  return words.get(part.toLowerCase()) ?? (/^[A-Z0-9]{2,}s?$/.test(part) ? part : part.toLowerCase());
}
