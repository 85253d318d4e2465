import raw from './columns.json';

const columns: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(raw as Readonly<Record<string, string>>).map(([name, path]) => [name, path.split('.')] as const),
);

/** The place in a record that a column of a table speaks of whose name is not that of a field; undefined for all others. */
export function columnPath(name: string): readonly string[] | undefined {
  return columns.get(name.toLowerCase());
}

/** Under which names a table has what an event lists as its resources, where it has a column of types and one of names. */
export const RESOURCE_COLUMNS = { type: 'Resource type', name: 'Resource name' } as const;
