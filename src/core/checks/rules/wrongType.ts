import { whereIs } from '../../event/where';
import { allFields } from '../../facts/facts';
import type { Json } from '../../json/plain';
import type { EventData } from '../../log/eventData';
import { span } from '../../text/span';
import type { Documented } from '../parts/documented';
import type { Fix } from '../parts/finding';
import { isGuess } from '../parts/omission';
import { quoteOf } from '../parts/rewrite';
import type { Rule } from '../parts/rule';
import { pathText } from '../parts/words';

type JsonType = 'string' | 'boolean' | 'number' | 'object' | 'array';

/** Types in words, for messages. */
const words: Readonly<Record<JsonType, string>> = {
  string: 'text in quotation marks',
  boolean: 'true or false without quotation marks',
  number: 'a number',
  object: 'an object',
  array: 'an array',
};

/** The JSON types that each documented type allows: "boolean or string" both of them, "string of 12 digits" just strings. */
const allowedBy: ReadonlyMap<string, readonly JsonType[]> = new Map(
  [...allFields()].map(([, { type }]) => [type, typesIn(type)]),
);

/** Route 53 Domains writes a sentence there that says what it does not log. */
const anything = new Set(['additionalEventData']);

/** CloudTrail writes each of its own fields with one type (AWS: record contents); `null` stands for absent and is let pass. */
export const wrongType: Rule = {
  code: 'wrong-type',
  severity: 'error',
  summary: 'A value has another JSON type than CloudTrail writes, such as an account id that is a number.',
  matters:
    'A query compares by type, so that 123 and "123" are not equal, and a number loses the zeros that an account id begins with.',
  *check(event, about) {
    for (const documented of about.survey.documented) {
      const { value, fact } = documented;
      const allowed = allowedBy.get(fact.type) ?? [];
      const fits = value === null || allowed.length === 0 || allowed.includes(typeOf(value));
      if (fits || anything.has(documented.name)) {
        continue;
      }
      const { path } = documented;
      const place = whereIs(event, ...path);
      if (!isGuess(event, about, place)) {
        const should = allowed.map((type) => words[type]).join(' or ');
        yield {
          span: place,
          message: `${pathText(path)} is ${article(typeOf(value))}; CloudTrail writes ${should}.`,
          fixes: convert(event, documented, allowed),
        };
      }
    }
  },
};

function typesIn(documented: string): JsonType[] {
  return (Object.keys(words) as JsonType[]).filter((type) =>
    documented
      .split(' or ')
      .some((part) => part === type || part.startsWith(`${type} `) || part.startsWith(`${type},`)),
  );
}

function typeOf(value: Json): JsonType {
  return Array.isArray(value) ? 'array' : (typeof value as JsonType);
}

function article(type: JsonType): string {
  return type === 'object' || type === 'array' ? `an ${type}` : `a ${type}`;
}

/** Numbers and truth values get their quotation marks, truth values lose them; nothing else has an obvious mend. */
function convert(event: EventData, { path, value, fact }: Documented, allowed: readonly JsonType[]): Fix[] {
  const node = event.node(...path);
  if (!node) {
    return [];
  }
  const { start, end } = whereIs(event, ...path);
  const written = event.source.slice(start, end);
  if (allowed.includes('boolean') && (value === 'true' || value === 'false')) {
    return [
      {
        title: `Write ${value} without quotation marks`,
        edits: [{ span: span(start, end), newText: value }],
        preferred: true,
      },
    ];
  }
  if (!allowed.includes('string') || !['number', 'boolean'].includes(typeof value)) {
    return [];
  }
  const quote = quoteOf(event);
  const id = fact.type.includes('12 digits') && /^[0-9]{1,12}$/.test(written);
  if (fact.type.includes('time') || (fact.type.includes('12 digits') && !id)) {
    return [];
  }
  const text = id ? written.padStart(12, '0') : written;
  const title =
    text === written ? 'Put the value in quotation marks' : `Write the account id with its leading zeros, ${text}`;
  const edits = [{ span: span(start, end), newText: `${quote}${text}${quote}` }];
  return [{ title, edits, preferred: text === written }];
}
