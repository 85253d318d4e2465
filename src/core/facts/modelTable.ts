/** What is said of members, each by its name, or by that and its holder's: `accessKey.status`. */
export type Sayings = ReadonlyMap<string, readonly string[]>;

/** A service of the table taken apart: `status:accessKey,` under "3" says that of `accessKey.status`, and of `status` at the top. */
export function takenApart(service: Readonly<Record<string, string>>): Sayings {
  const sayings = new Map<string, string[]>();
  for (const [saying, entries] of Object.entries(service)) {
    for (const entry of entries.split(' ')) {
      const [name = '', holders = ''] = entry.split(':');
      for (const holder of holders.split(',')) {
        const key = holder ? `${holder}.${name}` : name;
        sayings.set(key, [...(sayings.get(key) ?? []), saying]);
      }
    }
  }
  return sayings;
}

interface Table {
  readonly date: unknown;
  readonly values: readonly string[];
  readonly services: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The table in a text; undefined when it is none. */
export function parsedModels(text: string): Table | undefined {
  try {
    const table = JSON.parse(text) as Partial<Table> | null;
    return typeof table?.services === 'object' && Array.isArray(table.values) ? (table as Table) : undefined;
  } catch {
    return undefined;
  }
}
