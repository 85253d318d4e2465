import type { Term, Value } from '../filter/tree';
import type { Said } from './condition';
import { literal } from './literals';
import type { SqlTongue } from './tongue';
import { hint, hintOfWord, sayText, trino } from './trino';
import { type Columns, columnAt, type Found, issuer } from './trinoTable';

/** What AWS documents of the columns of an event data store, as far as it has the types that events have. */
export const lakeColumns: Columns = {
  eventVersion: 'text',
  userIdentity: {
    type: 'text',
    principalId: 'text',
    arn: 'text',
    accountId: 'text',
    accessKeyId: 'text',
    userName: 'text',
    sessionContext: {
      attributes: { creationDate: 'time', mfaAuthenticated: 'text' },
      sessionIssuer: issuer,
      webIdFederationData: { federatedProvider: 'text', attributes: 'map' },
      sourceIdentity: 'text',
      ec2RoleDelivery: 'text',
    },
    onBehalfOf: { userId: 'text', identityStoreArn: 'text' },
    invokedBy: 'text',
    identityProvider: 'text',
  },
  eventTime: 'time',
  eventSource: 'text',
  eventName: 'text',
  awsRegion: 'text',
  sourceIPAddress: 'text',
  userAgent: 'text',
  errorCode: 'text',
  errorMessage: 'text',
  requestParameters: 'map',
  responseElements: 'map',
  additionalEventData: 'map',
  requestID: 'text',
  eventID: 'text',
  readOnly: 'boolean',
  resources: 'resources',
  eventType: 'text',
  apiVersion: 'text',
  managementEvent: 'boolean',
  recipientAccountId: 'text',
  sharedEventID: 'text',
  vpcEndpointId: 'text',
  serviceEventDetails: 'map',
  addendum: 'map',
  edgeDeviceDetails: 'map',
  insightDetails: 'map',
  eventCategory: 'text',
  tlsDetails: { tlsVersion: 'text', cipherSuite: 'text', clientProvidedHostHeader: 'text' },
  sessionCredentialFromConsole: 'text',
};

/** The whole event as JSON. */
const WHOLE = 'eventjson';

/** CloudTrail Lake's Trino on an event data store. */
export const lakeTongue: SqlTongue = {
  ...trino,
  text: (...path) => {
    const found = columnAt(lakeColumns, path);
    return found?.column === 'time' ? found.sql : found && textOf(found);
  },
  member: (holder, sql) => `element_at(${holder.toLowerCase()}, ${sql})`,
  detail: (path) => `TRY(json_extract_scalar(${WHOLE}, '$.serviceEventDetails.${path.join('.')}'))`,
  milliseconds: (sql) => `to_unixtime(date_trunc('second', ${sql})) * 1000`,
  path: sayPath,
  word: sayWord,
};

/** A column as a text; the member of a map by its name, as events write it. */
function textOf({ column, sql, rest }: Found): string | undefined {
  const [name, ...deeper] = rest;
  if (column === 'map' && name !== undefined && deeper.length === 0) {
    return `nullif(element_at(${sql}, ${literal(name)}), '')`;
  }
  const isAll = name === undefined;
  return column === 'text' && isAll
    ? `nullif(${sql}, '')`
    : column === 'boolean' && isAll
      ? `CAST(${sql} AS VARCHAR)`
      : undefined;
}

function sayPath(term: Term & { kind: 'path' }): Said {
  const found = columnAt(lakeColumns, term.path);
  const text = found && found.column !== 'map' ? textOf(found) : undefined;
  return text === undefined
    ? {
        reason: 'it is looked for in the text of the event, which may have it elsewhere',
        wider: hint(WHOLE, term.path, term),
      }
    : sayText(lakeTongue, text, term);
}

function sayWord(value: Value): Said {
  return value.kind === 'text'
    ? {
        reason: 'it is looked for in the JSON of the event, which writes some texts otherwise than they read',
        wider: hintOfWord(WHOLE, value.parts),
      }
    : { reason: 'the text of the event is JSON there, in which an expression may find other places' };
}
