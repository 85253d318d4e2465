import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { root } from './fixtures';

/** A file of ours and what it imports. */
export interface Source {
  /** From the root, with `/`. */
  readonly path: string;
  readonly text: string;
  /** The specifiers of all its imports and re-exports. */
  readonly imports: readonly string[];
}

/** All TypeScript files of a folder, those of its folders included. */
export function sourcesIn(folder: string): Source[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => toSource(posix.join(folder, name.replaceAll('\\', '/'))));
}

function toSource(path: string): Source {
  const text = readFileSync(join(root, path), 'utf8');
  const imports = [...text.matchAll(/(?:\bfrom|\bimport\(|^import)\s*['"]([^'"]+)['"]/gm)].map(([, name]) => name!);
  return { path, text, imports };
}

/** Where an import leads: a path from the root for our own files, else the package. */
export function target(source: Source, specifier: string): string {
  return specifier.startsWith('.') ? posix.join(posix.dirname(source.path), specifier) : specifier;
}

/** Imports that are not allowed, as sentences. */
export function breaches(sources: readonly Source[], allowed: (target: string, source: Source) => boolean): string[] {
  return sources.flatMap((source) =>
    source.imports
      .map((specifier) => target(source, specifier))
      .filter((found) => !allowed(found, source))
      .map((found) => `${source.path} imports ${found}`),
  );
}

/** Each import that closes a cycle, with the way round. */
export function cyclesIn(files: readonly Source[]): string[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: Source, way: readonly string[]): void => {
    if (way.includes(file.path)) {
      cycles.push([...way.slice(way.indexOf(file.path)), file.path].join(' → '));
    }
    if (way.includes(file.path) || done.has(file.path)) {
      return;
    }
    for (const name of file.imports) {
      const found = target(file, name);
      const next = byPath.get(`${found}.ts`) ?? byPath.get(`${found}/index.ts`);
      next && visit(next, [...way, file.path]);
    }
    done.add(file.path);
  };
  for (const file of files) {
    visit(file, []);
  }
  return cycles;
}
