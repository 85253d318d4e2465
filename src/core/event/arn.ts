/** The parts of an ARN as they are written; any of them but `service` and `resource` may be empty. */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  /** All that follows the fifth colon, which may hold colons itself. */
  readonly resource: string;
}

/** Takes `arn:partition:service:region:account:resource` apart. Undefined when a part is missing; the parts are not judged. */
export function parseArn(text: string | undefined): Arn | undefined {
  const [head, partition, service, region, account, ...resource] = text?.split(':') ?? [];
  if (head !== 'arn' || !partition || !service || region === undefined || account === undefined || !resource.length) {
    return undefined;
  }
  return { partition, service, region, account, resource: resource.join(':') };
}

/** The name in `user/path/name` or `role/path/name`: what follows the last slash of a resource of that type. */
export function nameInArn(text: string | undefined, type: string): string | undefined {
  const resource = parseArn(text)?.resource;
  return resource?.startsWith(`${type}/`) ? resource.slice(resource.lastIndexOf('/') + 1) || undefined : undefined;
}

/** The role and the session of `assumed-role/ROLE/SESSION`, whichever of the two is written. */
export function sessionInArn(text: string | undefined): { readonly role?: string; readonly session?: string } {
  const [type, role, ...session] = parseArn(text)?.resource.split('/') ?? [];
  if (type !== 'assumed-role') {
    return {};
  }
  return { ...(role && { role }), ...(session.length && session[0] && { session: session.join('/') }) };
}

/** What stands before the resource, with spaces around its parts, and the spaces behind the last colon. */
const HEAD = /^((?:[^:]{0,128}:){5})\s*/;

/**
 * An ARN without the spaces around the colons of its first five parts. The resource is free text, such as the key of an object, and is not
 * touched; spaces before it go only where spaces stand around the other colons too.
 */
export function withoutSpaces(text: string): string {
  const [head = '', parts = ''] = /\s/.test(text) ? (HEAD.exec(text) ?? []) : [];
  const tight = parts
    .split(':')
    .map((part) => part.trim())
    .join(':');
  return tight === parts ? text : tight + text.slice(head.length);
}
