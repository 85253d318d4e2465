import { isDryRun, wouldHaveWorked } from '../../event/dryRun';
import { familyOf } from '../../event/family';
import { identityOf } from '../../event/identity';
import { failureTold, outcomeOf } from '../../event/outcome';
import { targetsOf } from '../../event/target';
import type { Target } from '../../event/targetName';
import { utc } from '../../event/timeText';
import { actionWords, agentOf, errorFact, serviceFact, serviceName, severalOf, wordingOf } from '../../facts/facts';
import type { EventData } from '../../log/eventData';
import { insightSentence } from './insight';
import type { Render } from './render';
import { invokerName, route } from './route';
import { isSigningIn, refused, signInWords, switched } from './signIn';
import { names, worded } from './wording';

/** What need not be said, since it stands beside the sentence or there is little room. */
export interface Unsaid {
  /** The time. */
  readonly when?: boolean;
  /** The name of the session in which a role was used. */
  readonly session?: boolean;
}

/**
 * An event in one sentence: "User Mary_Major created mesh my-mesh in App Mesh, us-east-2, through the console, at 2019-10-18
 * 15:00:49 UTC; write." What the record lacks is left out.
 */
export function sentence(record: EventData, show: Render, unsaid: Unsaid = {}): string {
  const family = familyOf(record);
  if (family === 'insight' || family === 'aggregated') {
    return insightSentence(record, family, show);
  }
  const when = unsaid.when ? '' : time(record);
  const where = [doing(record, show, unsaid), region(record, show), via(record, show), when].filter(Boolean).join(', ');
  const tail = [outcome(record, show), ...traits(record)].filter(Boolean).join('; ');
  return `${capital(where)}${tail && `; ${tail}`}.`;
}

/** Who did what, and in which service. */
function doing(record: EventData, show: Render, { session }: Unsaid): string {
  const name = record.text('eventName');
  const source = record.text('eventSource');
  if (name && familyOf(record) === 'service') {
    return reporting(record, name, show);
  }
  const { label: full, group } = identityOf(record);
  const label = session ? group : full;
  const who = show(label) + (label.includes(', ') ? ',' : '');
  const signIn = signInWords(record);
  if (signIn) {
    return refused(record, who) ?? switched(record, who, show) ?? `${who} ${signIn}`;
  }
  const did = acting(record, name, show);
  // One logs in to something.
  const at = did.endsWith(' in') ? 'to' : 'in';
  return `${who} ${did}${source ? ` ${at} ${serviceName(source) ?? show(source)}` : ''}`;
}

/** A service event has no caller who wanted it: the service tells of something. */
function reporting(record: EventData, name: string, show: Render): string {
  const source = record.text('eventSource');
  const { kind, label, nobody } = identityOf(record);
  const told = ['eventStatus', name].map((one) => record.text('serviceEventDetails', one));
  const status = told.find((one) => one !== undefined) ?? failureTold(record);
  const whose = kind === 'service' || nobody ? '' : ` for ${show(label)}`;
  const said = `${show(name)}${status ? `: ${show(status)}` : ''}${aside(targetsOf(record), show)}`;
  return `${serviceName(source) ?? show(source ?? 'a service')} reported ${said}${whose}`;
}

function acting(record: EventData, name: string | undefined, show: Render): string {
  if (!name) {
    return 'did something';
  }
  const words = actionWords(name);
  const targets = targetsOf(record);
  const isTrial = isDryRun(record);
  const isDone = outcomeOf(record) === 'succeeded' && !isTrial;
  const tried = isTrial ? 'tried in a dry run to' : 'tried to';
  const wording = wordingOf(record.text('eventSource'), name);
  const what = wording && worded(wording, targets, show);
  if (wording && what !== undefined) {
    return `${isDone ? wording.past : `${tried} ${wording.verb}`} ${what}`;
  }
  if (!words) {
    return `called ${show(name)}${aside(targets, show)}`;
  }
  const [verb = '', many] = (isDone ? words.past : words.verb).split(/ (?=in a (?:batch|transaction)$)/);
  const doing = isDone ? verb : `${tried} ${verb}`;
  return `${doing}${object(show(many ? manyOf(words.noun) : words.noun), words.noun, targets, show, many)}`;
}

/**
 * "mesh my-mesh" when the target is what the action's name says, "policy of bucket my-bucket" when the name says what of the target, else
 * "canary runs (canary sample)". Where it was done to many at once, that stands behind it.
 */
function object(shown: string, noun: string, targets: readonly Target[], show: Render, many?: string): string {
  const how = many ? ` ${many}` : '';
  const chief = targets.find(({ kind }) => kind === noun || `${kind}s` === noun || kind.endsWith(` ${noun}`));
  const [first, ...others] = targets;
  if (!chief && first && /(?:^| )resource$/.test(noun)) {
    return ` ${noun.replace(/resource$/, '')}${show(first.kind)} ${names(first, show)}${how}${aside(others, show)}`;
  }
  const owner = chief ? undefined : targets.find(({ kind }) => aspectOf(noun, kind) || noun.endsWith(` ${kind}`));
  if (owner) {
    const rest = targets.filter((target) => target !== owner);
    const aspect = aspectOf(noun, owner.kind);
    const what = aspect ? `${aspect} of ${owner.kind}` : shown;
    return ` ${what} ${names(owner, show)}${how}${aside(rest, show)}`;
  }
  if (!chief) {
    return `${noun && ` ${shown}`}${how}${aside(targets, show)}`;
  }
  const rest = targets.filter((target) => target !== chief);
  return ` ${chief.kind === noun ? show(noun) : chief.kind} ${names(chief, show)}${how}${aside(rest, show)}`;
}

/** What is done to in a batch, as several, unless its name has that already or is no thing to be counted. */
function manyOf(noun: string): string {
  return /(?:s|data|history|availability)$| (?:by|for|from|to|with) /.test(noun) ? noun : severalOf(noun);
}

/**
 * What a name says about a thing of that kind: of a bucket "bucket policy" the policy, of a KMS key "key policy" as well, but nothing in
 * "object 2" of an object or in "key on demand" of a key.
 */
function aspectOf(noun: string, kind: string): string | undefined {
  const owner = [kind, kind.split(' ').at(-1) ?? kind].find((name) => noun.startsWith(`${name} `));
  const aspect = owner && noun.slice(owner.length + 1);
  return aspect && /^[a-z]/i.test(aspect) && !/^(?:at|by|for|from|in|of|on|to|with) /.test(aspect) ? aspect : undefined;
}

function aside(targets: readonly Target[], show: Render): string {
  const some = targets.slice(0, 3).map((target) => `${show(target.kind)} ${names(target, show)}`);
  return some.length > 0 ? ` (${some.join(', ')})` : '';
}

function region(record: EventData, show: Render): string {
  const code = record.text('awsRegion');
  return code && !serviceFact(record.text('eventSource'))?.global ? show(code) : '';
}

/** The way the call came, when it says more than the sentence already does. */
function via(record: EventData, show: Render): string {
  switch (route(record)) {
    case 'console':
      return 'through the console';
    case 'service':
      return `through ${invokerName(identityOf(record).invokedBy)}`;
    case 'program':
      return `through ${show(agentOf(record.text('userAgent'))?.via ?? '')}`;
    default:
      return '';
  }
}

function time(record: EventData): string {
  const moment = utc(record.text('eventTime'));
  return moment && `at ${moment}`;
}

function outcome(record: EventData, show: Render): string {
  const errorCode = record.text('errorCode');
  const kind = errorFact(errorCode)?.short;
  if (errorCode) {
    return `${wouldHaveWorked(record) ? 'answered' : 'failed'} with ${show(errorCode)}${kind ? ` (${kind})` : ''}`;
  }
  const ended = outcomeOf(record);
  const isSaid = signInWords(record) !== undefined || familyOf(record) === 'service';
  return ended === 'unknown' ? 'whether it worked is not told here' : ended === 'failed' && !isSaid ? 'failed' : '';
}

function traits(record: EventData): string[] {
  // AWS counts sign-ins among what writes, though they change nothing.
  const readOnly = isSigningIn(record) ? undefined : record.text('readOnly');
  return [
    ...(record.text('eventCategory') === 'Data' ? ['data event'] : []),
    ...(readOnly === 'true' ? ['read'] : readOnly === 'false' ? ['write'] : []),
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
