import { parseArn } from '../event/arn';
import { mayHaveSlashes } from '../facts/facts';
import { literal } from './literal';

const VARIABLE = /\$\{(\w+)\}/;
const ANY = '$' + '{Any}';

/** What stands in every ARN of an event's call: where the call was made. */
export interface Scope {
  readonly partition: string;
  readonly region: string | undefined;
  readonly account: string | undefined;
}

/** The form of the ARNs of one type of resource: `arn:${Partition}:ec2:${Region}:${Account}:instance/${InstanceId}`. */
export class ArnFormat {
  /** What an event has to name, in order: `InstanceId`. */
  readonly variables: readonly string[];
  readonly #head: readonly string[];
  /** Literal texts, with variables between them at the odd places. */
  readonly #pieces: readonly string[];
  readonly #pattern: RegExp;

  constructor(format: string) {
    const parts = format.split(':');
    this.#head = parts.slice(1, 5);
    // Some forms have a wildcard where others have a variable.
    this.#pieces = parts.slice(5).join(':').replaceAll('*', ANY).split(VARIABLE);
    this.variables = this.#pieces.filter((name, at) => at % 2 === 1 && name !== 'Account' && name !== 'Region');
    this.#pattern = new RegExp(`^${this.#pieces.map(patternOf).join('')}$`, 's');
  }

  /** Whether an ARN is of that form. */
  matches(text: string): boolean {
    const arn = parseArn(text);
    const head = arn && [arn.partition, arn.service, arn.region, arn.account];
    return (
      head !== undefined &&
      this.#head.every((part, at) => VARIABLE.test(part) || part === head[at]) &&
      this.#pattern.test(arn?.resource ?? '')
    );
  }

  /** The ARN with names in the place of its variables; `*` for what is not named. Undefined where the event does not say of which account or Region it is. */
  filled(names: ReadonlyMap<string, string>, scope: Scope): string | undefined {
    const known: Readonly<Record<string, string | undefined>> = {
      Partition: scope.partition,
      Region: scope.region,
      Account: scope.account,
    };
    const head = this.#head.map((part) => {
      const variable = VARIABLE.exec(part)?.[1];
      return variable ? known[variable] : part;
    });
    const rest = this.#pieces.map((piece, at) =>
      at % 2 === 0 ? piece : (known[piece] ?? (names.has(piece) ? literal(names.get(piece) ?? '') : '*')),
    );
    return head.includes(undefined) ? undefined : ['arn', ...head, rest.join('')].join(':');
  }
}

/** Names have no slashes or colons, unless they are paths; the keys of objects and the names of log streams may have both. */
function patternOf(piece: string, at: number): string {
  if (at % 2 === 0) {
    return piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  }
  return /^(ObjectName|LogStreamName|ResourcePath)$/.test(piece) ? '.+' : mayHaveSlashes(piece) ? '[^:]+' : '[^/:]+';
}
