import { identityOf } from '../../identity/identity';
import { actionWords, agentOf, errorFact, serviceName } from '../../knowledge/knowledge';
import type { LogRecord } from '../../log/logRecord';
import { textAt, valueAt } from '../../tree/node';
import { familyOf } from '../hover/family';
import { insightSentence } from './insight';
import { type Target, targetsOf } from './target';
import { utc } from './time';

/** Makes a text of the log fit for where the sentence goes: escaped for Markdown, or visible and cut as plain text. */
export type Render = (evidence: string) => string;

/**
 * An event in one sentence: "User Mary_Major created mesh my-mesh in App Mesh, us-east-2, through the console, at 2019-10-18
 * 15:00:49 UTC; write." What the record lacks is left out.
 */
export function sentence(record: LogRecord, show: Render): string {
  const family = familyOf(record);
  if (family === 'insight' || family === 'aggregated') {
    return insightSentence(record, family, show);
  }
  const where = [place(record, show), region(record, show), via(record, show), time(record)].filter(Boolean).join(', ');
  const tail = [outcome(record, show), ...traits(record)].filter(Boolean).join('; ');
  return `${capital(`${show(identityOf(record).label)} ${doing(record, show)}`)}${where}${tail && `; ${tail}`}.`;
}

function doing(record: LogRecord, show: Render): string {
  const name = record.text('eventName');
  if (!name) {
    return 'did something';
  }
  const signIn = signingIn(record, name);
  if (signIn) {
    return signIn;
  }
  const words = record.text('eventType') === 'AwsServiceEvent' ? undefined : actionWords(name);
  const targets = targetsOf(record);
  if (!words) {
    return `${record.text('eventType') === 'AwsServiceEvent' ? 'had the event' : 'called'} ${show(name)}${aside(targets, show)}`;
  }
  const verb = record.text('errorCode') ? `tried to ${words.verb}` : words.past;
  return `${verb}${object(show(words.noun), words.noun, targets, show)}`;
}

/** Signing in to the console is no action on something, so it has words of its own. */
function signingIn(record: LogRecord, name: string): string | undefined {
  if (record.text('eventSource') !== 'signin.amazonaws.com') {
    return undefined;
  }
  const failed = textAt(valueAt(record.tree, 'responseElements'), name) === 'Failure';
  const known: Readonly<Record<string, readonly [string, string]>> = {
    ConsoleLogin: ['signed in to the console', 'failed to sign in to the console'],
    CheckMfa: ['was asked for a second factor', 'failed the check of the second factor'],
    SwitchRole: ['switched the role in the console', 'failed to switch the role in the console'],
    GetSigninToken: ['got a token to sign in to the console', 'got no token to sign in to the console'],
  };
  return Object.hasOwn(known, name) ? known[name]?.[failed ? 1 : 0] : undefined;
}

/** "mesh my-mesh" when the target is what the action's name says, else "canary runs (canary sample)". */
function object(shown: string, noun: string, targets: readonly Target[], show: Render): string {
  const chief = targets.find(({ kind }) => kind === noun || `${kind}s` === noun || kind.endsWith(` ${noun}`));
  if (!chief) {
    return `${noun && ` ${shown}`}${aside(targets, show)}`;
  }
  const rest = targets.filter((target) => target !== chief);
  return ` ${chief.kind === noun ? shown : chief.kind} ${names(chief, show)}${aside(rest, show)}`;
}

function aside(targets: readonly Target[], show: Render): string {
  const some = targets.slice(0, 2).map((target) => `${show(target.kind)} ${names(target, show)}`);
  return some.length > 0 ? ` (${some.join(', ')})` : '';
}

/** The first three names, ARNs by their last part. */
function names({ names: all }: Target, show: Render): string {
  const some = all.slice(0, 3).map((name) => show(name.startsWith('arn:') ? name.replace(/^.*[/:](?=.)/s, '') : name));
  return some.join(', ') + (all.length > 3 ? ` and ${all.length - 3} more` : '');
}

function place(record: LogRecord, show: Render): string {
  const source = record.text('eventSource');
  if (!source || source === 'signin.amazonaws.com') {
    return ' ';
  }
  return ` in ${serviceName(source) ?? show(source)}`;
}

function region(record: LogRecord, show: Render): string {
  const code = record.text('awsRegion');
  return code ? show(code) : '';
}

/** The way the call came, when it says more than the sentence already does. */
function via(record: LogRecord, show: Render): string {
  const { invokedBy } = identityOf(record);
  const agent = agentOf(record.text('userAgent'));
  if (record.text('sessionCredentialFromConsole') === 'true' || agent?.via === 'the console') {
    return 'through the console';
  }
  const service = serviceName(invokedBy);
  if (service) {
    return invokedBy === record.text('eventSource') ? '' : `through ${service}`;
  }
  return agent?.via && !agent.inside ? `through ${show(agent.via)}` : '';
}

function time(record: LogRecord): string {
  const moment = utc(record.text('eventTime'));
  return moment && `at ${moment}`;
}

function outcome(record: LogRecord, show: Render): string {
  const errorCode = record.text('errorCode');
  const kind = errorFact(errorCode)?.short;
  return errorCode ? `failed with ${show(errorCode)}${kind ? ` (${kind})` : ''}` : '';
}

function traits(record: LogRecord): string[] {
  const readOnly = record.text('readOnly');
  return [
    ...(record.text('eventCategory') === 'Data' ? ['data event'] : []),
    ...(readOnly === 'true' ? ['read'] : readOnly === 'false' ? ['write'] : []),
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
