import { digestNames, envelopeNames, fieldRoles, identityColumns, isCommonColumn, ownMarks } from './roles';

/** What a name tells where it stands in a text: as a field or a column, around records, or in a digest file. */
type Telling = 'cloudtrail' | 'events' | 'envelope' | 'digest';

const FIELDS = [...fieldRoles()].flatMap(([name, { names }]) => (names === 'anything' ? [] : [[name, names] as const]));
const ENVELOPES = envelopeNames().map((name) => [name, 'envelope'] as const);
const OTHERS: readonly (readonly [string, Telling])[] = [
  ...identityColumns().flatMap((name) => (isCommonColumn(name) ? [] : [[name, 'cloudtrail'] as const])),
  ...digestNames().map((name) => [name, 'digest'] as const),
];
const TELLING: ReadonlyMap<string, Telling> = new Map(
  [...FIELDS, ...ENVELOPES, ...OTHERS].map(([name, tells]) => [name.toLowerCase(), tells]),
);

/** Marks that stand around a name in any notation. */
const MARK = String.raw`["'“”‘’«»\\;]`;
const ALL = patternOf([...FIELDS, ...ENVELOPES, ...OTHERS]);
const NAMED = new RegExp(String.raw`(?<=${MARK})(${ALL})(?!\w)|(?<!\w)(${ALL})(?=${MARK}|&|\s{0,400}[:={[])`, 'gi');
const MENTION = new RegExp(String.raw`\b(?:${patternOf([...FIELDS, ...ENVELOPES])})\b|\\u00[2-7]`, 'i');
const OWN_VALUE = new RegExp(ownMarks().join('|'));
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
  for (const [, quoted, named = quoted ?? ''] of plain.matchAll(NAMED)) {
    const name = named.toLowerCase().replaceAll(/[ _-]/g, '');
    const tells = TELLING.get(name);
    if (tells && !seen.has(name) && isEnough(seen.set(name, tells), plain)) {
      return true;
    }
  }
  return false;
}

function isEnough(seen: ReadonlyMap<string, Telling>, text: string): boolean {
  const all = [...seen.values()];
  const count = (...telling: readonly Telling[]) => all.filter((tells) => telling.includes(tells)).length;
  // Trails write the version first: a record may break off behind it.
  const fields = count('cloudtrail', 'events') >= 2 || seen.has('eventversion');
  return count('envelope') > 0 || count('digest') >= 2 || (fields && (count('cloudtrail') > 0 || OWN_VALUE.test(text)));
}

/** Names as fields and columns have them: their words together or apart. */
function patternOf(names: readonly (readonly [string, Telling])[]): string {
  return names.map(([name]) => name.replaceAll(/(?<=[a-z])(?=[A-Z])|(?<=IP)(?=A)/g, '[ _-]?')).join('|');
}
