/**
 * What one file of the package says of a service. It is generated code, so that patterns are enough to read it: an interface for each
 * structure, a type for each set of values, and for each operation the names of its input and its output.
 */

/**
 * A member of a structure. `text` is its type as TypeScript, `wire` what its annotations say of how it is sent.
 * @typedef {{ name: string, required: boolean, text: string, wire: string }} Member
 */

/**
 * What a type is: a set of values, a time, bytes, a map with names of its own, a structure, or something that JSON shows by itself.
 * @typedef {{ kind: 'values', values: string[] } | { kind: 'time' | 'bytes' | 'map' | 'plain' } | { kind: 'structure', name: string }} Type
 */

/**
 * @typedef {object} Model
 * @property {string | undefined} service how requests are signed for, which is what CloudTrail calls the event source
 * @property {readonly (readonly [name: string, input: string, output: string])[]} operations
 * @property {(structure: string) => Member[]} members
 * @property {(text: string) => Type} type
 */

/** @param {string} text @returns {Model} */
export function readModel(text) {
  const { structures, types, schemas, operations } = declarations(text);
  return {
    service: /AwsAuthSigv4\(\{ name: "([^"]*)"/.exec(text)?.[1],
    operations,
    members: (name) => membersOf(structures.get(name) ?? '', schemas.get(name) ?? ''),
    type: (type) => typeOf(type, structures, types),
  };
}

/** @param {string} text */
function declarations(text) {
  const [structures, types, schemas] = [0, 1, 2].map(() => /** @type {Map<string, string>} */ (new Map()));
  /** @type {[string, string, string][]} */
  const operations = [];
  for (const block of text.split(/\n(?=export |\/\*\*|const |import )/)) {
    const [, word, name = '', rest = ''] = /^export (interface|type|const) (\w+)([\s\S]*)$/.exec(block) ?? [];
    const into = word === 'interface' ? structures : word === 'type' ? types : schemas;
    if (word) into?.set(name, rest);
    for (const [, input = '', output = '', operation = ''] of block.matchAll(
      /input: (\w+),\s*output: (\w+),[\s\S]*?operationName: "(\w+)"/g,
    )) {
      operations.push([operation, input, output]);
    }
  }
  return { structures: structures ?? new Map(), types: types ?? new Map(), schemas: schemas ?? new Map(), operations };
}

/** @param {string} body @param {string} schema @returns {Member[]} */
function membersOf(body, schema) {
  const found = [...body.matchAll(/^ {2}"?([^\s":?]+)"?(\??): ([\s\S]*?);?(?=\n {2}["\w]|\n\}|\}\s*$)/gm)];
  const starts = found.map(([, name = '']) => schema.search(new RegExp(String.raw`[{\s]"?${name}"?: `)));
  return found.map(([, name = '', optional, text = ''], at) => {
    const end = starts.slice(at + 1).find((start) => start > (starts[at] ?? 0));
    const wire = (starts[at] ?? -1) < 0 ? '' : schema.slice(starts[at], end ?? (starts[at] ?? 0) + 600);
    return { name, required: !optional, text, wire };
  });
}

/** @param {string} text @param {Map<string, string>} structures @param {Map<string, string>} types @returns {Type} */
function typeOf(text, structures, types) {
  const bare = text.replace(/^[=(\s|]+/, '').replace(/[;\s]+$/, '');
  if (bare.startsWith('"')) {
    return { kind: 'values', values: [...bare.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, value = '']) => value) };
  }
  if (/^\{\s*\[key/.test(bare)) return { kind: 'map' };
  const name = /^\w+/.exec(bare)?.[0] ?? '';
  if (name === 'Date') return { kind: 'time' };
  if (name === 'Uint8Array') return { kind: 'bytes' };
  if (structures.has(name)) return { kind: 'structure', name };
  const inner = types.get(name);
  return inner && !bare.startsWith(`${name}.`) ? typeOf(inner, structures, types) : { kind: 'plain' };
}
