import type { TargetPath, Way } from '../facts/facts';
import { type Json, scalarText } from '../json/plain';
import type { EventData } from '../log/eventData';
import { narrowness } from './openness';
import { keyOf, merged } from './partsMerged';
import { ALL_PORTS, trafficIn } from './ports';
import type { Beside, Part, Together } from './targetParts';
import { member, namesBy, valuesAt } from './targetWay';

/** Kinds that a list has element by element: apart from each other they would be told in combinations that no element has. */
const pairings = [
  { names: /^(?:from|to|now with)$/, beside: ['port'], one: 'rule', isBefore: false },
  { names: /^record$/, beside: ['action', 'type'], one: 'change', isBefore: true },
] as const;

/** What goes together of the names of a kind and those beside them; undefined where all goes with all, or nothing is beside them. */
export function togetherIn(
  path: TargetPath,
  paths: readonly TargetPath[],
  record: EventData,
  asked: Json | undefined,
): Together | undefined {
  const pairing = pairings.find(({ names }) => names.test(path.kind));
  const beside = pairing ? pairing.beside.flatMap((kind) => paths.filter((other) => other.kind === kind)) : [];
  if (!pairing || beside.length === 0) {
    return undefined;
  }
  const all = [path, ...beside].flatMap(({ ways }) => ways.map(listOf));
  const elements = [...new Set(all)].flatMap((list) => elementsAt(list, path, beside, record, asked));
  const alike = merged(elements, ({ beside: own }) => JSON.stringify(own.map(keyOf)));
  const parts = pairing.isBefore ? alike : openest(merged(alike, namesKey));
  const isFlat = alike.length < 2 || (parts.length < 2 && parts.every(hasPorts));
  return isFlat ? undefined : { parts, beside: pairing.beside, one: pairing.one, isBefore: pairing.isBefore };
}

/** The way to the list that a way leads through. */
function listOf({ steps }: Way): string {
  return steps.slice(0, steps.indexOf('[]') + 1).join('.');
}

/** What each element of a list says. */
function elementsAt(
  list: string,
  path: TargetPath,
  beside: readonly TargetPath[],
  record: EventData,
  asked: Json | undefined,
): readonly Part[] {
  const within = ({ ways }: TargetPath): readonly Way[] =>
    ways.filter((way) => listOf(way) === list).map((way) => ({ ...way, steps: way.steps.slice(depth) }));
  const depth = list === '' ? 0 : list.split('.').length;
  const [own, others] = [within(path), beside.flatMap(within)];
  return valuesAt(asked, list === '' ? [] : list.split('.')).flatMap((element) => {
    const names = own.flatMap((way) => namesBy(way, path.kind, record, element));
    const said = others.flatMap(({ steps }) => besideAt(element, steps));
    return names.length + said.length > 0 ? [{ names: [...new Set(names)], beside: said, count: 1 }] : [];
  });
}

function besideAt(element: Json, steps: readonly string[]): readonly Beside[] {
  const [from, to] = (steps.at(-1) ?? '').split('~');
  if (from !== undefined && to !== undefined) {
    return valuesAt(element, steps.slice(0, -1)).flatMap((rule) =>
      trafficIn(member(rule, 'ipProtocol'), member(rule, from), member(rule, to)),
    );
  }
  return valuesAt(element, steps).flatMap((value) => {
    const text = scalarText(value);
    return text === undefined ? [] : [{ text, stands: [text] }];
  });
}

/** Of a rule without names, or of which no ports are known, nothing is said that another one says. */
function namesKey({ names, beside }: Part): string {
  return JSON.stringify(
    names.length > 0 && beside.length > 0 ? [...names].sort() : { names, beside: beside.map(keyOf) },
  );
}

/** Whether ports alone tell all that there is to tell. */
function hasPorts({ beside }: Part): boolean {
  return beside.every(({ text, words }) => text !== undefined && words?.endsWith('port'));
}

/** Parts with those first that let in most. */
function openest(parts: readonly Part[]): readonly Part[] {
  const all = ({ beside }: Part) => (beside.some(({ words }) => words === ALL_PORTS) ? 0 : 1);
  const width = ({ names }: Part) => Math.min(1, ...names.slice(0, 1).map(narrowness));
  return [...parts].sort((a, b) => width(a) - width(b) || all(a) - all(b));
}
