import { identityOf } from '../../identity/identity';
import { agentOf, errorFact, fieldAt, idPrefix, serviceName, valueMeaning } from '../../knowledge/knowledge';
import type { LogDocument } from '../../log/logDocument';
import type { LogRecord } from '../../log/logRecord';
import { code, escapeText, prose } from '../../markdown/escape';
import { readTime } from '../../rules/parts/time';
import { textAt, valueAt } from '../../tree/node';
import type { HoverHost } from '../hover';
import { targetsOf } from './target';

/** One part of the card: a heading and what stands behind it, piece by piece; nothing when there is nothing to tell. */
type Section = (record: LogRecord, log: LogDocument, host: HoverHost) => readonly (string | undefined | false)[];

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
    return told.length > 0 ? [`**${heading}** ${told.join('; ')}`] : [];
  });
}

function actor(record: LogRecord): (string | undefined | false)[] {
  const identity = identityOf(record);
  const node = valueAt(record.tree, 'userIdentity');
  if (!node) {
    return [];
  }
  const key = textAt(node, 'accessKeyId');
  const context = (...path: string[]) => textAt(node, 'sessionContext', ...path);
  const mfa = context('attributes', 'mfaAuthenticated');
  return [
    escapeText(identity.label),
    identity.accountId !== undefined && identity.kind !== 'root' && `account ${code(identity.accountId)}`,
    identity.onBehalfOf && `for ${escapeText(identity.onBehalfOf)}`,
    key && `key ${code(key)}${idPrefix(key) ? ` (${idPrefix(key)?.names.replace(/^an? /, '')})` : ''}`,
    mfa === 'true' && 'with MFA',
    context('sourceIdentity') && `source identity ${code(context('sourceIdentity') ?? '')}`,
    context('assumedRoot') === 'true' && 'root session opened with AssumeRoot',
    context('ec2RoleDelivery') === '1.0' && 'credentials from IMDSv1',
    identity.invokedBy && `through ${escapeText(serviceName(identity.invokedBy) ?? identity.invokedBy)}`,
  ];
}

function action(record: LogRecord): (string | undefined | false)[] {
  const name = record.text('eventName');
  const source = record.text('eventSource');
  const type = record.text('eventType');
  const typeSays = type === 'AwsApiCall' ? undefined : valueMeaning(fieldAt(['eventType']), type);
  return [
    name && source ? `${code(name)} in ${code(source)}` : name && code(name),
    typeSays && prose(typeSays),
    record.text('eventCategory') === 'Data' && 'a data event',
    status(record),
  ];
}

/** What a service event says about its outcome. */
function status(record: LogRecord): string | undefined {
  const state = textAt(record.tree, 'serviceEventDetails', 'eventStatus');
  const says = valueMeaning(fieldAt(['serviceEventDetails', 'eventStatus']), state);
  const reason = textAt(record.tree, 'serviceEventDetails', 'failureReason');
  return state && [code(state), says && prose(says), reason && code(reason)].filter(Boolean).join(': ');
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

function context(record: LogRecord, _log: LogDocument, host: HoverHost): (string | undefined | false)[] {
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
      [agent.name, agent.version, agent.system && `on ${agent.system}`]
        .filter(Boolean)
        .map((part) => escapeText(String(part)))
        .join(' '),
    moment && `${escapeText(host.localTime(moment.epochMs))} local time`,
    recipient && account && recipient !== account && `received by another account, ${code(recipient)}`,
    record.text('vpcEndpointId') && `through VPC endpoint ${code(record.text('vpcEndpointId') ?? '')}`,
    (tls === 'TLSv1' || tls === 'TLSv1.1') && `outdated ${code(tls)}`,
    textAt(record.tree, 'addendum', 'reason') &&
      `late or corrected: ${code(textAt(record.tree, 'addendum', 'reason') ?? '')}`,
  ];
}

function error(record: LogRecord): (string | undefined | false)[] {
  const errorCode = record.text('errorCode');
  const message = record.text('errorMessage');
  const fact = errorFact(errorCode);
  return [errorCode && code(errorCode), fact && prose(fact.says), message && escapeText(message)];
}
