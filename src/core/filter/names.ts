import { candidates, nearest } from '../event/nearest';
import { facets } from '../facets/index';
import { topLevelFields } from '../facts/facts';
import { presets } from './presets/index';
import type { Scanner } from './scanner';
import type { TimeName } from './tree';
import { quoted } from './values';

/** What stands before a colon. */
export interface Name {
  readonly steps: readonly string[];
  /** Whether its first step stands in quotation marks, so that it is a field, known or not. */
  readonly quoted: boolean;
}

/** What a name is of. */
export type Meaning =
  | { readonly kind: 'facet'; readonly facet: string }
  | { readonly kind: 'path'; readonly path: readonly string[] }
  | { readonly kind: 'time'; readonly name: TimeName }
  | { readonly kind: 'preset' };

/** Other names than those of facets and fields, and what they are for: for completion and the README. */
export const keywords: Readonly<Record<TimeName | 'is', string>> = {
  at: 'a time or a range of time',
  after: 'from a time on',
  before: 'before a time',
  is: 'a preset',
};

const STEP = /[^\s()":.,*/<>]+/y;

/**
 * The name that stands here with its colon; undefined where none does, and then nothing was read. What begins as an ARN, a web address,
 * a path with a drive or an IPv6 address does is a text, and so is what begins with a digit.
 */
export function scanName(scanner: Scanner): Name | undefined {
  const start = scanner.at;
  const steps: string[] = [];
  do {
    const step = scanStep(scanner);
    if (step === undefined) {
      scanner.at = start;
      return undefined;
    }
    steps.push(step);
  } while (scanner.take('.'));
  const isQuoted = scanner.text.charAt(start) === '"';
  const [first = ''] = steps;
  const isName = steps.length > 0 && (isQuoted || (/^[a-z_$]/i.test(first) && first.toLowerCase() !== 'arn'));
  if (isName && scanner.match(/:(?!:|\/\/|\\)/y)) {
    scanner.at++;
    return { steps, quoted: isQuoted };
  }
  scanner.at = start;
  return undefined;
}

function scanStep(scanner: Scanner): string | undefined {
  if (scanner.match(/"(?:[^"\\]|\\[\s\S])+"/y)) {
    const value = quoted(scanner);
    return value?.kind === 'text' ? value.parts.join('*') : undefined;
  }
  const step = scanner.match(STEP);
  scanner.at += step?.length ?? 0;
  return step;
}

/** What a name means; undefined for one that is neither a facet nor a field. */
export function meaningOf({ steps, quoted }: Name): Meaning | undefined {
  const [first = '', ...rest] = steps;
  if (quoted || rest.length > 0) {
    return { kind: 'path', path: steps };
  }
  const name = first.toLowerCase();
  const facet = facets.find(({ id }) => id.toLowerCase() === name);
  if (facet) {
    return { kind: 'facet', facet: facet.id };
  }
  if (Object.hasOwn(keywords, name)) {
    return name === 'is' ? { kind: 'preset' } : { kind: 'time', name: name as TimeName };
  }
  const field = [...topLevelFields()].find((one) => one.toLowerCase() === name);
  return field === undefined ? undefined : { kind: 'path', path: [field] };
}

/** What people call facets and keywords elsewhere: not read, but told of. */
const otherwise: Readonly<Record<string, string>> = {
  action: 'event',
  actor: 'identity',
  address: 'source',
  api: 'event',
  bucket: 'requestParameters.bucketName',
  date: 'at',
  ip: 'source',
  principal: 'identity',
  role: 'identity',
  since: 'after',
  status: 'outcome',
  time: 'at',
  until: 'before',
  user: 'identity',
};

/** The name that a wrong one may have been meant to be. */
export function nearestName(name: string): string | undefined {
  if (Object.hasOwn(otherwise, name.toLowerCase())) {
    return otherwise[name.toLowerCase()];
  }
  const facetNames = [...facets.map(({ id }) => id), ...Object.keys(keywords)];
  return nearest(name, candidates(facetNames)) ?? nearest(name, candidates(topLevelFields()));
}

/** The preset that a wrong name may have been meant to be. */
export function nearestPreset(name: string): string | undefined {
  return nearest(name, candidates(presets.map((preset) => preset.name)));
}
