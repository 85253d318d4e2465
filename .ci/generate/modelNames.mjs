/**
 * The members of a service's requests and answers as CloudTrail writes them, each with where it stands and what the model says of it.
 * @typedef {import('./modelText.mjs').Model} Model
 * @typedef {import('./modelText.mjs').Member} Member
 * @typedef {object} Use
 * @property {string} operation
 * @property {string} holder the name of what it is a member of; empty at the top
 * @property {boolean} asked whether it stands in the request
 * @property {string} name
 * @property {Member} member
 * @property {import('./modelText.mjs').Type} type
 */

/** Reads whose answers CloudTrail does not log. */
const READS =
  /^(Get|List|Describe|Batch(Get|Describe)|Search|Query|Head|Lookup|Scan|Select|View|Discover|Poll|Receive|Read|Preview|Estimate|Check|Count|Detect|Retrieve)/;
const DEEPEST = 6;
/** Names that CloudTrail writes otherwise than the models: of all operations of a service. @type {Readonly<Record<string, Readonly<Record<string, string>>>>} */
const otherNames = { eks: { clusterName: 'name' }, s3: { bucket: 'bucketName' } };

/**
 * What CloudTrail writes of a request beside what its model has, by service and operation: of an item that is put the primary key, as the logs in the
 * Developer Guide of DynamoDB have it.
 * @type {Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>}
 */
const besides = { dynamodb: { PutItem: ['key'] } };

/** Those names, as members of requests that no model requires. @param {string} service @returns {Use[]} */
export function besidesOf(service) {
  const member = { name: '', required: false, text: '', wire: '' };
  const beside = { holder: '', asked: true, member, type: /** @type {const} */ ({ kind: 'plain' }) };
  return Object.entries(besides[service] ?? {}).flatMap(([operation, names]) =>
    names.map((name) => ({ ...beside, operation, name })),
  );
}

/** @param {Model} model @returns {Use[]} */
export function usesOf(model) {
  return model.operations.flatMap(([operation, input, output]) => [
    ...below(model, input, { operation, asked: true, holder: '' }),
    ...(READS.test(operation) ? [] : below(model, output, { operation, asked: false, holder: '' })),
  ]);
}

/**
 * @param {Model} model @param {string} structure @param {Pick<Use, 'operation' | 'asked' | 'holder'>} at
 * @param {ReadonlySet<string>} above the structures around this one, which may hold themselves
 * @returns {Use[]}
 */
function below(model, structure, at, above = new Set()) {
  if (above.has(structure) || above.size > DEEPEST) return [];
  const inside = new Set([...above, structure]);
  return model.members(structure).flatMap((member) => {
    const type = model.type(member.text);
    return namesOf(model, member, at).flatMap((name) => [
      { ...at, name, member, type },
      ...(type.kind === 'structure' ? below(model, type.name, { ...at, holder: name }, inside) : []),
    ]);
  });
}

/** CloudTrail begins names small; of S3 it writes the headers, of answers in XML what is sent. @param {Model} model @param {Member} member @param {Pick<Use, 'asked'>} at */
function namesOf({ service = '' }, { name, wire }, { asked }) {
  const sent = asked
    ? service === 's3'
      ? /T\.HttpHeader\("([^"]+)"/.exec(wire)?.[1]
      : undefined
    : /T\.XmlName\("([^"]+)"/.exec(wire)?.[1];
  const own = low(sent ?? name);
  const other = otherNames[service]?.[own];
  return other ? [own, other] : [own];
}

/** @param {string} name */
export function low(name) {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
