import type { Candidate } from '../../event/nearest';
import type { FieldFact } from '../../facts/facts';
import type { Json } from '../../json/plain';
import type { Path } from '../../log/eventData';
import { recordSchema, type SchemaNode } from './schema';

/** A value of a record whose field is documented. There are dozens in each record, so the path is put together when asked for. */
export class Documented {
  constructor(
    readonly parent: Path,
    readonly name: string,
    readonly fact: FieldFact,
    readonly value: Json,
  ) {}

  get path(): Path {
    return [...this.parent, this.name];
  }
}

/** A member that is not documented in an object whose members are. */
interface Undocumented {
  readonly path: Path;
  /** The names of the object's documented members. */
  readonly expected: readonly Candidate[];
  readonly siblings: Readonly<Record<string, Json>>;
}

/** The members of a record, known ones and strangers, each in the record's order. */
export interface Survey {
  readonly documented: readonly Documented[];
  readonly undocumented: readonly Undocumented[];
}

/** Goes through what CloudTrail itself defines of a record; what services define is passed over. */
export function survey(value: Json): Survey {
  const found = { documented: [] as Documented[], undocumented: [] as Undocumented[] };
  visit(value, recordSchema, [], found);
  return found;
}

function visit(
  value: Json,
  schema: SchemaNode,
  path: Path,
  found: { documented: Documented[]; undocumented: Undocumented[] },
) {
  if (Array.isArray(value)) {
    if (schema.element) {
      const { element } = schema;
      value.forEach((item, index) => {
        visit(item, element, [...path, index], found);
      });
    }
  } else if (typeof value === 'object' && value !== null && schema.members.size) {
    const siblings = value as Readonly<Record<string, Json>>;
    for (const name of Object.keys(siblings)) {
      const member = schema.members.get(name);
      if (member?.fact) {
        found.documented.push(new Documented(path, name, member.fact, siblings[name]!));
      } else if (!member) {
        found.undocumented.push({ path: [...path, name], expected: schema.names, siblings });
      }
      if (member && (member.members.size || member.element)) {
        visit(siblings[name]!, member, [...path, name], found);
      }
    }
  }
}
