import { parseArn } from '../event/arn';
import { redaction } from '../facts/facts';

/** IAM takes no longer ARNs, and nothing has a longer name. */
const longest = 2048;

/**
 * A name as a policy has to write it so that it means itself: `*` and `?` are wildcards there, and `$` may begin a variable. Whoever is
 * looked for may have chosen the name, and must not choose what is allowed.
 */
export function literal(name: string): string {
  return name.replace(/[*?]|\$(?=\{)/g, (mark) => `\${${mark}}`);
}

/** Whether a text can be the name of one thing: neither hidden nor out of proportion. `*` is a name as well, or else whoever chose it had everything allowed. */
export function isOneName(text: string): boolean {
  return text.length <= longest && text.trim() !== '' && redaction(text) === undefined;
}

/** An ARN of an event as a policy has to write it. Undefined when it is none, or does not name one thing. */
export function literalArn(text: string): string | undefined {
  const arn = text.length <= longest ? parseArn(text) : undefined;
  const head = arn && [arn.partition, arn.service, arn.region, arn.account];
  if (!arn || !head?.every((part) => /^[\w-]*$/.test(part)) || !isOneName(arn.resource)) {
    return undefined;
  }
  return `arn:${head.join(':')}:${literal(arn.resource)}`;
}
