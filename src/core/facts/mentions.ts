import { digestNames, envelopeNames, fieldRoles, identityColumns, isCommonColumn, ownMarks } from './roles';

/** What a name tells where it stands in a text: as a field or a column, around records, or in a digest file. */
type Telling = 'cloudtrail' | 'events' | 'envelope' | 'digest';

const FIELDS = [...fieldRoles()].flatMap(([name, { names }]) => (names === 'anything' ? [] : [[name, names] as const]));
/** Fields, in lower case, that tell more as the name of a column, which stands as a value. */
const IN_TABLES: ReadonlySet<string> = new Set(
  [...fieldRoles()].flatMap(([name, { inTables }]) => (inTables ? name.toLowerCase() : [])),
);
const ENVELOPES = envelopeNames().map((name) => [name, 'envelope'] as const);
const DIGEST = digestNames().map((name) => [name, 'digest'] as const);
/** Columns with names that stand in every ARN and policy: they must be between quotation marks. */
const COLUMNS = identityColumns().flatMap((name) => (isCommonColumn(name) ? [] : [[name, 'cloudtrail'] as const]));
const TELLING: ReadonlyMap<string, Telling> = new Map(
  [...FIELDS, ...ENVELOPES, ...DIGEST, ...COLUMNS].map(([name, tells]) => [name.toLowerCase(), tells]),
);

/** By field in lower case, what a text must have to hold a value of it that is CloudTrail's own. */
const OWN_MARKS = [...ownMarks()].map(([name, pattern]) => [name.toLowerCase(), new RegExp(pattern)] as const);
/** Fields, in lower case, that never have an object or a list as value, as they have in schemas and event patterns. */
const SCALARS: ReadonlySet<string> = new Set(
  [...fieldRoles()].flatMap(([name, { shape }]) => (shape === 'scalar' ? name.toLowerCase() : [])),
);

/** Marks that stand around a name in any notation. */
const MARK = String.raw`["'“”‘’«»\\;]`;
const ALL = patternOf([...FIELDS, ...ENVELOPES, ...DIGEST]);
const NAMED = new RegExp(
  String.raw`(?<=${MARK})(?:(?:${ALL})(?!\w)|(?:${patternOf(COLUMNS)})(?=${MARK}))|(?<!\w)(?:${ALL})(?=${MARK}|&|true|false|null|\d|\s{0,400}[:={[])`,
  'gi',
);
const MENTION = new RegExp(String.raw`\b(?:${patternOf([...FIELDS, ...ENVELOPES])})\b|\\u00[2-7]`, 'i');
const NAMES_VALUE = /["'\\]{0,16}\s{0,8}(?::|=)/y;
/** An object or a list as value; a word between brackets is a placeholder. */
const NESTED = /["'\\]{0,16}\s{0,8}(?::|=>)\s{0,8}[[{](?![\w -]{0,64}[\]}])/y;
/** A letter or digit that somebody has escaped. */
const ESCAPED = /\\{1,16}u00([2-7][\da-f])/gi;

/** Whether a text mentions what every record, and everything that holds one, has in some notation. Linear in the text. */
export function mentionsRecords(text: string): boolean {
  return MENTION.test(text);
}

/**
 * Whether a text may hold a record or a digest file, in any notation and any state: it has some of the names and values by which they are told.
 * Other texts may have them too. Linear in the text.
 */
export function maySpeakOfCloudTrail(text: string): boolean {
  const plain = text.replaceAll(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const seen = new Map<string, Telling>();
  for (const { 0: found, index } of plain.matchAll(NAMED)) {
    const name = found.toLowerCase().replaceAll(/[ _-]/g, '');
    const tells = tellingOf(name, plain, index + found.length);
    if (tells && !seen.has(name) && isEnough(seen.set(name, tells), plain)) {
      return true;
    }
  }
  return false;
}

function tellingOf(name: string, text: string, nameEnd: number): Telling | undefined {
  if (SCALARS.has(name) && standsAt(NESTED, text, nameEnd)) {
    return undefined;
  }
  return IN_TABLES.has(name) && !standsAt(NAMES_VALUE, text, nameEnd) ? 'cloudtrail' : TELLING.get(name);
}

function standsAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** The judge wants a name of events with something of CloudTrail's own beside it, or several of its own; or a version as trails write it first. */
function isEnough(seen: ReadonlyMap<string, Telling>, text: string): boolean {
  const all = [...seen.values()];
  const count = (telling: Telling) => all.filter((tells) => tells === telling).length;
  const [own, events] = [count('cloudtrail'), count('events')];
  const hasOwnValue = () => OWN_MARKS.some(([name, mark]) => seen.has(name) && mark.test(text));
  return (
    count('envelope') > 0 ||
    count('digest') >= 2 ||
    own >= 3 ||
    (own > 0 && events > 0) ||
    ((events >= 2 || seen.has('eventversion')) && hasOwnValue())
  );
}

/** Names as fields and columns have them: their words together or apart. */
function patternOf(names: readonly (readonly [string, Telling])[]): string {
  return names.map(([name]) => name.replaceAll(/(?<=[a-z])(?=[A-Z])|(?<=IP)(?=A)/g, '[ _-]?')).join('|');
}
