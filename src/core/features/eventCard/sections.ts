import { identityOf } from '../../identity/identity';
import {
  actionOf,
  agentOf,
  agentTitle,
  errorFact,
  fieldAt,
  idPrefix,
  serviceName,
  valueMeaning,
} from '../../knowledge/knowledge';
import type { LogDocument } from '../../log/logDocument';
import type { LogRecord } from '../../log/logRecord';
import { code, escapeText, prose } from '../../markdown/escape';
import { readTime } from '../../rules/parts/time';
import { textAt, valueAt } from '../../tree/node';
import type { HoverHost } from '../hover';
import { familyOf } from '../hover/family';
import { busiest } from './insight';
import { route } from './route';
import { targetsOf } from './target';

/** What stands in one part of the card; what there is not to tell is dropped. */
type Pieces = readonly (string | undefined | false)[];

/** One part of the card: a heading and what stands behind it, piece by piece; nothing when there is nothing to tell. */
type Section = (record: LogRecord, log: LogDocument, host: HoverHost) => Pieces;

/** The parts of a card, in order. */
const parts: readonly (readonly [heading: string, section: Section])[] = [
  ['ACTOR', actor],
  ['ACTION', action],
  ['TARGET', target],
  ['CONTEXT', context],
  ['ERROR', error],
];

/** The parts of a record's card that have something to tell, as lines of Markdown. */
export function sections(record: LogRecord, log: LogDocument, host: HoverHost): string[] {
  return parts.flatMap(([heading, section]) => {
    const told = section(record, log, host).filter(Boolean);
    return told.length > 0 ? [`**${heading}** ${told.join(' · ')}`] : [];
  });
}

function actor(record: LogRecord): Pieces {
  const identity = identityOf(record);
  const node = valueAt(record.tree, 'userIdentity');
  if (!node) {
    const caller = busiest(record);
    return [caller && `most of it by ${code(caller)}`];
  }
  const key = textAt(node, 'accessKeyId');
  const context = (...path: string[]) => textAt(node, 'sessionContext', ...path);
  const mfa = context('attributes', 'mfaAuthenticated');
  return [
    escapeText(identity.label),
    identity.accountId !== undefined &&
      !identity.label.includes(identity.accountId) &&
      `account ${code(identity.accountId)}`,
    identity.onBehalfOf &&
      identity.onBehalfOf !== `account ${identity.accountId}` &&
      `for ${escapeText(identity.onBehalfOf)}`,
    key && `key ${code(key)}${idPrefix(key) ? ` (${idPrefix(key)?.names.replace(/^an? /, '')})` : ''}`,
    mfa === 'true' && 'with MFA',
    context('sourceIdentity') && `source identity ${code(context('sourceIdentity') ?? '')}`,
    context('assumedRoot') === 'true' && 'root session opened with AssumeRoot',
    context('ec2RoleDelivery') === '1.0' && 'credentials from IMDSv1',
    route(record) === 'service' && `through ${escapeText(serviceName(identity.invokedBy) ?? identity.invokedBy ?? '')}`,
  ];
}

function action(record: LogRecord): Pieces {
  const name = record.text('eventName');
  const source = record.text('eventSource');
  const type = record.text('eventType');
  const known = actionOf(source, name);
  const told = type === 'AwsApiCall' || familyOf(record) !== 'event' || (type === 'AwsServiceEvent' && known?.does);
  const network = type?.startsWith('AwsVpceEvent');
  const typeSays = told || network ? undefined : valueMeaning(fieldAt(['eventType']), type);
  return [
    name && `${code(name)}${source ? ` of ${code(source)}` : ''}`,
    known?.does && sentenceOf(known.does),
    typeSays && sentenceOf(typeSays),
    record.text('eventType') === 'AwsServiceEvent' && known?.does && 'service event',
    network && 'network activity event',
    status(record),
  ];
}

/** What a service event says about its outcome. */
function status(record: LogRecord): string | undefined {
  const state = textAt(record.tree, 'serviceEventDetails', 'eventStatus');
  const says = valueMeaning(fieldAt(['serviceEventDetails', 'eventStatus']), state);
  const reason = textAt(record.tree, 'serviceEventDetails', 'failureReason');
  return state && [code(state), says && sentenceOf(says), reason && code(reason)].filter(Boolean).join(': ');
}

function target(record: LogRecord): string[] {
  return targetsOf(record).map(({ kind, names }) => {
    const some = names
      .slice(0, 5)
      .map((name) => code(name))
      .join(', ');
    return `${escapeText(kind)} ${some}${names.length > 5 ? ` and ${names.length - 5} more` : ''}`;
  });
}

function context(record: LogRecord, _log: LogDocument, host: HoverHost): Pieces {
  const address = record.text('sourceIPAddress');
  const agent = agentOf(record.text('userAgent'));
  const moment = readTime(record.text('eventTime'));
  const account = identityOf(record).accountId;
  const recipient = record.text('recipientAccountId');
  const tls = textAt(record.tree, 'tlsDetails', 'tlsVersion');
  return [
    address && !address.endsWith('.amazonaws.com') && `from ${code(address)}`,
    agent &&
      !agent.inside &&
      escapeText([agentTitle(agent), agent.system && `on ${agent.system}`].filter(Boolean).join(' ')),
    moment && `${escapeText(host.localTime(moment.epochMs))} local time`,
    isAccount(recipient) &&
      isAccount(account) &&
      recipient !== account &&
      `received by another account, ${code(recipient)}`,
    record.text('vpcEndpointId') && `through VPC endpoint ${code(record.text('vpcEndpointId') ?? '')}`,
    (tls === 'TLSv1' || tls === 'TLSv1.1') && `outdated ${code(tls)}`,
    textAt(record.tree, 'addendum', 'reason') &&
      `late or corrected: ${code(textAt(record.tree, 'addendum', 'reason') ?? '')}`,
  ];
}

function error(record: LogRecord): Pieces {
  const errorCode = record.text('errorCode');
  const message = record.text('errorMessage');
  const fact = errorFact(errorCode);
  return [errorCode && code(errorCode), fact && sentenceOf(fact.says), message && escapeText(message)];
}

/** A sentence of the tables as a piece among others, so without its full stop. */
function sentenceOf(text: string): string {
  return prose(text).replace(/\.$/, '');
}

function isAccount(id: string | undefined): id is string {
  return id !== undefined && /^\d{12}$/.test(id);
}
