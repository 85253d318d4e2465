import { FIRST_FIELD, fieldRole, isForeignName, isToldBy, valueOwner } from '../../facts/facts';
import { type JsonNode, type Member, members } from '../../json/node';
import { shallow } from './shallow';

/** A member of an object, or a column of a table with what stands in it, as the judge sees it. */
export interface Sight {
  readonly name: string;
  readonly kind: 'scalar' | 'object' | 'array';
  /** A scalar as text; undefined for null, and where it is not known. */
  readonly text: string | undefined;
  /** Whether the name is that of a column. */
  readonly column?: boolean;
}

/**
 * Whether an object is a CloudTrail record of any kind and age, however much of it was left out. This is the only judge of it: containers,
 * rows of tables and the search ask here, and the sniff looks for no more than what can end here.
 */
export function isRecord(node: JsonNode | undefined): boolean {
  return node?.type === 'object' && areRecord(members(shallow(node)));
}

/** The same of the members of an object. */
export function areRecord(list: readonly Member[]): boolean {
  return makesRecord(list.map(sightOf));
}

/** Whether members are those of an object that speaks of events in its own terms, as OCSF, schemas and templates do: what is in it is theirs. */
export function areTold(list: readonly Member[]): boolean {
  return list.some((member) => tells(sightOf(member)));
}

/**
 * Whether members make a record: the first one as trails write it, whatever follows, or two fields of records, of which one is that of an event,
 * and one has a name or a value that is hardly anybody's but CloudTrail's. Values that only speak of a field do not count, and those of other
 * systems (`aws:s3`, `minio:s3`) speak against a record, unless one of CloudTrail's own is beside them.
 */
export function makesRecord(sights: readonly Sight[]): boolean {
  if (beginsAsDelivered(sights[0])) {
    return true;
  }
  const tally = { events: 0, own: 0, fields: 0, wrong: 0, sure: false, foreign: false };
  const seen = new Set<string>();
  for (const sight of sights) {
    if (tells(sight)) {
      return false;
    }
    tally.foreign ||= isForeignName(sight.name);
    if (!seen.has(sight.name)) {
      seen.add(sight.name);
      weigh(sight, tally);
    }
  }
  const { events, own, fields, wrong, sure, foreign } = tally;
  const told = (events > 0 && own > 0 && fields >= 2) || own >= OWN_ALONE;
  return told && fields > wrong * 2 && (sure || !foreign);
}

/** So many fields of CloudTrail's own need none that events of all systems have. */
const OWN_ALONE = 3;

interface Tally {
  /** Fields that events of many systems have. */
  events: number;
  /** Names and values that are hardly anybody's but CloudTrail's. */
  own: number;
  fields: number;
  /** Fields with a value of a kind that they never have: a schema, an event pattern. */
  wrong: number;
  /** Whether a value is there that CloudTrail writes and nobody else, or one that it never writes. */
  sure: boolean;
  foreign: boolean;
}

function weigh({ name, kind, text, column = false }: Sight, tally: Tally): void {
  const role = fieldRole(name);
  const value = text === undefined ? 'anything' : valueOwner(name, text);
  if (!role || role.names === 'anything' || value === 'none') {
    return;
  }
  if ((role.shape === 'scalar' && kind !== 'scalar') || (role.shape === 'object' && kind === 'array')) {
    tally.wrong++;
    return;
  }
  tally.fields++;
  tally.events += role.names === 'events' ? 1 : 0;
  const own = role.names === 'cloudtrail' || (column && role.inTables === 'cloudtrail');
  tally.own += own || value === 'cloudtrail' || value === 'likely' ? 1 : 0;
  tally.sure ||= value === 'cloudtrail';
  tally.foreign ||= value === 'foreign';
}

/** Trails write the version first; a record that breaks off behind it is one still. */
function beginsAsDelivered(first: Sight | undefined): boolean {
  return first?.name === FIRST_FIELD && first.text !== undefined && valueOwner(first.name, first.text) === 'cloudtrail';
}

function tells({ name, text }: Sight): boolean {
  return text !== undefined && isToldBy(name, text);
}

function sightOf({ name, value }: Member): Sight {
  const kind = value?.type === 'object' || value?.type === 'array' ? value.type : 'scalar';
  const scalar: unknown = kind === 'scalar' ? value?.value : undefined;
  return { name, kind, text: scalar === undefined || scalar === null ? undefined : String(scalar) };
}
