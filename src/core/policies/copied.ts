import type { ArnFormat, Scope } from './arnFormat';
import { isOneName } from './literal';

/** The ARNs of objects that were copied, whose sources are written as a bucket and a key, encoded as in an address. */
export function copiedFrom(sources: readonly string[], format: ArnFormat, scope: Scope): readonly string[] {
  return format.variables.join() === 'BucketName,ObjectName'
    ? sources.flatMap((source) => {
        const [, bucket, key] = /^\/?([^/]+)\/([^?]+)/s.exec(source) ?? [];
        const names = new Map(
          bucket && key ? [['BucketName', bucket] as const, ['ObjectName', decoded(key)] as const] : [],
        );
        return names.size > 0 && isOneName(source) ? (format.filled(names, scope) ?? []) : [];
      })
    : [];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
