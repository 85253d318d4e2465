import { parametersOf } from '../event/parameters';
import { entriesOf, itemsOf, type Json, scalarText } from '../json/plain';
import type { EventData } from '../log/eventData';

/** Parameters are a few levels deep and a few dozen values long; what is more is hostile, and names nothing we could use. */
const [deepest, most] = [8, 2000];

/** What an event names: the values of its parameters by their names, in lower case, and its ARNs. */
export interface Named {
  /** The texts under a name, anywhere in the parameters; those of lists also under the singular. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
  /** The same of names that mean nothing by themselves (`name`, `key`), which count at the top only. */
  readonly atTop: ReadonlyMap<string, readonly string[]>;
  /** Those of the parameters and of `resources`. */
  readonly arns: readonly string[];
  /** All texts of the parameters. */
  readonly asked: ReadonlySet<string>;
  /** The ARNs of the answer, which may be of more than was asked for. */
  readonly answered: readonly string[];
}

/** What the parameters of an event name, what `resources` lists, and which ARNs the answer has. */
export function namedIn(event: EventData): Named {
  const [byName, atTop] = [new Map<string, string[]>(), new Map<string, string[]>()];
  const asked = new Set<string>();
  for (const { name, text, depth } of textsIn(parametersOf(event))) {
    put(byName, name, text);
    depth === 1 && put(atTop, name, text);
    asked.add(text);
  }
  const arns = arnsOf([...asked, ...textsIn(event.at('resources')).map(({ text }) => text)]);
  return {
    byName,
    atTop,
    arns,
    asked,
    answered: arnsOf(textsIn(event.at('responseElements')).map(({ text }) => text)),
  };
}

function arnsOf(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text) => text.startsWith('arn:')))];
}

interface NamedText {
  readonly name: string;
  readonly text: string;
  readonly depth: number;
}

/** All texts in a value with the name that they have, which is that of the list for its elements, and of the holder for what EC2 wraps as `{ content }`. */
function textsIn(value: Json | undefined): NamedText[] {
  const found: NamedText[] = [];
  const visit = (at: Json, name: string, depth: number) => {
    const text = typeof at === 'boolean' || at === null ? undefined : scalarText(at);
    text !== undefined && found.push({ name, text, depth });
    if (text !== undefined || depth > deepest || found.length > most) {
      return;
    }
    for (const item of itemsOf(at)) {
      visit(item, name, depth);
    }
    for (const [member, inner] of entriesOf(at)) {
      visit(inner, member === 'content' ? name : member, member === 'content' ? depth : depth + 1);
    }
  };
  visit(value ?? null, '', 0);
  return found;
}

function put(map: Map<string, string[]>, name: string, text: string): void {
  for (const key of new Set([name.toLowerCase(), name.toLowerCase().replace(/s$/, '')])) {
    const texts = map.get(key) ?? [];
    texts.push(text);
    map.set(key, texts);
  }
}
