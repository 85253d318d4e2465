import raw from './envelopes.json';

const containers = new Map(
  Object.entries(raw as Readonly<Record<string, Readonly<Record<string, string>>>>).map(
    ([id, names]) => [id, new Map(Object.entries(names))] as const,
  ),
);

/** What a member of a container means that is not part of an event, such as `NextToken`; undefined for unknown ones. */
export function envelopeMember(containerId: string, name: string): string | undefined {
  return containers.get(containerId)?.get(name);
}

/** What the column of a table holds that is read as a field; undefined where it holds what the field does. */
export function columnHolds(containerId: string | undefined, path: readonly string[]): string | undefined {
  return containerId === undefined ? undefined : envelopeMember(containerId, path.join('.'));
}
