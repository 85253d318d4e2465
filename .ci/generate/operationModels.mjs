import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from '../host/paths.mjs';
import { grouped, keysBySaying } from './modelKeys.mjs';
import { besidesOf, usesOf } from './modelNames.mjs';
import { modelPackage, modelTexts } from './modelPackage.mjs';
import { identifying } from './modelTargets.mjs';
import { readModel } from './modelText.mjs';

/**
 * What AWS's operation models say of parameters, as one asset: which are required, which identify what the call acts on, which are times,
 * bytes or maps, and which values they may have. Only of the services of which our table explains more than one action, since
 * those are the ones that incidents lead to; what all models say would take twice the room.
 * @typedef {import('./modelNames.mjs').Use} Use
 */

/** A list of more values than anybody reads is left out but for its length. */
const MOST_VALUES = 16;
const FEWEST_EXPLAINED = 2;
const SEPARATOR = '|';

/** The text of the asset; what it holds now where the package is not at hand. @param {string} now */
export async function operationModels(now) {
  const texts = await modelTexts();
  if (!texts) return unchanged(now);
  const wanted = new Set(await explained());
  const models = texts.map(readModel).filter(({ service }) => wanted.has(service ?? ''));
  /** @type {Map<string, number>} */
  const lists = new Map();
  const services = [];
  for (const [name, own] of grouped(models, ({ service }) => service ?? '')) {
    const uses = own.filter((model) => !isOldForm(model, own)).flatMap(usesOf);
    services.push(`${JSON.stringify(name)}:${JSON.stringify(await service(name, uses, lists))}`);
  }
  const values = [...lists.keys()].map((list) => JSON.stringify(list)).join(',\n');
  return `${head()},"values":[\n${values}],"services":{\n${services.join(',\n')}\n}}\n`;
}

/**
 * Whether another model of the service has all operations of this one, as EventBridge has those of CloudWatch Events.
 * @typedef {import('./modelText.mjs').Model} Model
 * @param {Model} model @param {readonly Model[]} all
 */
function isOldForm({ operations }, all) {
  return all.some((other) => {
    const names = new Set(other.operations.map(([name]) => name));
    return other.operations.length > operations.length && operations.every(([name]) => names.has(name));
  });
}

/** @param {string} name @param {readonly Use[]} uses @param {Map<string, number>} lists those of all services so far */
async function service(name, uses, lists) {
  const asked = [...uses.filter((use) => use.asked && !use.holder), ...besidesOf(name)];
  const identifies = await identifying((await parsed('services.json'))[name]?.iam ?? name);
  const keys = new Map([
    ...keysBySaying(asked, (use) =>
      [use.member.required && 'required', identifies(use) && 'identifies'].filter(Boolean).join(' '),
    ),
    ...keysBySaying(uses, ({ type }) => saying(type, lists)),
  ]);
  return Object.fromEntries([...keys].map(([said, names]) => [said, written(names)]));
}

/** @param {import('./modelText.mjs').Type} type @param {Map<string, number>} lists */
function saying(type, lists) {
  if (type.kind !== 'values') return type.kind === 'plain' || type.kind === 'structure' ? '' : type.kind;
  if (type.values.length > MOST_VALUES) return `of ${type.values.length}`;
  const list = type.values.join(SEPARATOR);
  lists.set(list, lists.get(list) ?? lists.size);
  return String(lists.get(list));
}

function head() {
  const { name, version, date } = modelPackage;
  return `{"source":"${name} ${version}","date":"${date}"`;
}

/** Keys of one name together, `status:accessKey,UpdateAccessKey`: most names are members of much. @param {readonly string[]} keys */
function written(keys) {
  const parted = [...keys].sort().map((key) => [key.replace(/^.*\./, ''), key.replace(/\.?[^.]*$/, '')]);
  const byName = [...grouped(parted, ([name = '']) => name)].sort(([a], [b]) => (a < b ? -1 : 1));
  const entries = byName.map(([name, holders]) => `${name}:${holders.map(([, holder]) => holder).join(',')}`);
  return entries.map((entry) => entry.replace(/:$/, '')).join(' ');
}

/** What is there, when it is of the package that is named; without the package nothing else can be made. @param {string} text */
function unchanged(text) {
  if (!text.startsWith(`${head()},`))
    throw new Error('The operation models were not fetched: run "node .ci/generate.mjs --models".');
  return text;
}

/** The services of which more than one action is explained. */
async function explained() {
  const table = Object.entries(await parsed('actions.json'));
  return table.flatMap(([name, actions]) => (Object.keys(actions).length >= FEWEST_EXPLAINED ? [name] : []));
}

/** @param {string} name */
async function parsed(name) {
  return JSON.parse(await readFile(path.join(root, 'src', 'core', 'facts', name), 'utf8'));
}
