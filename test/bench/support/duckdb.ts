import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parseFilter } from '../../../src/core/filter/parse';
import { duckdb } from '../../../src/core/queries/duckdb';

/** What DuckDB answers to a filter. */
export interface Answer {
  /** The ids of the events, sorted. */
  readonly ids: readonly string[];
  readonly milliseconds: number;
}

/** Asks DuckDB for the same as filters, over the text of a log in a file. Undefined for a filter that its language does not say exactly. */
export async function askDuckdb(log: string, filters: readonly string[]): Promise<readonly (Answer | undefined)[]> {
  const folder = mkdtempSync(join(tmpdir(), 'filter-'));
  const file = join(folder, 'log.json');
  writeFileSync(file, log);
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const answers: (Answer | undefined)[] = [];
  for (const filter of filters) {
    const { kind, text } = duckdb.write({
      root: parseFilter(filter).root,
      files: [file],
      day: undefined,
      accounts: [],
      regions: [],
    });
    const began = performance.now();
    const rows = kind === 'exact' ? (await connection.runAndReadAll(text)).getRowObjectsJson() : undefined;
    const milliseconds = performance.now() - began;
    const ids = rows?.map(({ event }) => (JSON.parse(String(event)) as { eventID: string }).eventID).sort();
    answers.push(ids && { ids, milliseconds });
  }
  connection.closeSync();
  rmSync(folder, { recursive: true });
  return answers;
}
