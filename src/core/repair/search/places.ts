import { fieldAt, isHolderOfOne, isOpen, isRecordField, LONGEST_PATH, topLevelFields } from '../../facts/facts';
import type { Frame } from './state';

/** What is documented, by path and name. Kept while one value is read, since the same is asked for each state. */
export class Places {
  readonly #known = new Map<string, Map<string, boolean>>();
  readonly #types = new Map<string, string | undefined>();

  /** Whether a name is documented in the object at a path. */
  isKnown(path: string, name: string): boolean {
    if (path.length > LONGEST_PATH) {
      return false;
    }
    const names = this.#namesAt(path);
    const before = names.get(name);
    if (before !== undefined) {
      return before;
    }
    const known = path === '' ? isRecordField(name) : fieldAt([...path.split(' '), name]) !== undefined;
    names.set(name, known);
    return known;
  }

  /** What type a documented field has, in words; undefined for others. */
  typeOf(path: string, name: string): string | undefined {
    if (path.length > LONGEST_PATH) {
      return undefined;
    }
    const key = `${path} ${name}`;
    if (!this.#types.has(key)) {
      this.#types.set(key, fieldAt(path === '' ? [name] : [...path.split(' '), name])?.type);
    }
    return this.#types.get(key);
  }

  /** Whether a name among documented ones is a stranger: CloudTrail seldom gets new fields. */
  isStrange({ path, known }: Frame, name: string): boolean {
    return path !== undefined && known > 0 && (path !== '' || !topLevelFields().has(name));
  }

  #namesAt(path: string): Map<string, boolean> {
    const before = this.#known.get(path);
    if (before) {
      return before;
    }
    const names = new Map<string, boolean>();
    this.#known.set(path, names);
    return names;
  }
}

/** The path of a value that opens in a frame; undefined where services give it their own shape. */
export function pathInside(top: Frame | undefined, type: Frame['type']): string | undefined {
  if (!top || top.path === undefined) {
    return top ? undefined : '';
  }
  const { path, property } = top;
  if (path.length > LONGEST_PATH) {
    // Nothing is documented there, nor deeper: a path for each of many brackets in each other would cost more than the text.
    return path;
  }
  if (top.type === 'array') {
    return path === '' ? '' : `${path} []`;
  }
  if (path !== '' || isRecordField(property)) {
    return path === '' ? property : `${path} ${property}`;
  }
  if (topLevelFields().has(property)) {
    return property;
  }
  // An object with fields of a record is one: its lists hold none.
  return (type === 'array' && top.known === 0) || isHolderOfOne(property) ? '' : undefined;
}

/** Whether a value at a path is of a shape of its own, so that what it looks like tells nothing. */
export function isFree(path: string | undefined): boolean {
  return path === undefined || isOpen(path.split(' ', 1)[0] as string);
}
