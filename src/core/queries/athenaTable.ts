import { literal } from './literals';
import { type Column, type Columns, issuer } from './trinoTable';

/** The columns of the table as AWS documents it: texts, the JSON of an object as a text, or structures of texts. */
export const columns: Columns = {
  eventVersion: 'text',
  userIdentity: {
    type: 'text',
    principalId: 'text',
    arn: 'text',
    accountId: 'text',
    invokedBy: 'text',
    accessKeyId: 'text',
    userName: 'text',
    onBehalfOf: { userId: 'text', identityStoreArn: 'text' },
    sessionContext: {
      attributes: { mfaAuthenticated: 'text', creationDate: 'text' },
      sessionIssuer: issuer,
      ec2RoleDelivery: 'text',
    },
  },
  eventTime: 'text',
  eventSource: 'text',
  eventName: 'text',
  awsRegion: 'text',
  sourceIPAddress: 'text',
  userAgent: 'text',
  errorCode: 'text',
  errorMessage: 'text',
  requestParameters: 'json',
  responseElements: 'json',
  additionalEventData: 'json',
  requestID: 'text',
  eventID: 'text',
  readOnly: 'text',
  resources: 'resources',
  eventType: 'text',
  apiVersion: 'text',
  recipientAccountId: 'text',
  serviceEventDetails: 'json',
  sharedEventID: 'text',
  vpcEndpointId: 'text',
  eventCategory: 'text',
  sessionCredentialFromConsole: 'text',
  edgeDeviceDetails: 'json',
  tlsDetails: { tlsVersion: 'text', cipherSuite: 'text', clientProvidedHostHeader: 'text' },
};

/** The accounts and Regions that the open logs have; their bucket is nobody's knowledge, so that it is left to fill in. */
export interface Delivery {
  readonly accounts: readonly string[];
  readonly regions: readonly string[];
}

/** Creates the table, its partitions worked out from the names of folders as a trail makes them: account, Region, day of delivery. */
export function createTable({ accounts, regions }: Delivery): string {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: these are Athena's.
  const template = 's3://BUCKET/AWSLogs/${account}/CloudTrail/${region}/${timestamp}';
  const properties = {
    'projection.enabled': 'true',
    'projection.account.type': 'enum',
    'projection.account.values': accounts.join(',') || 'ACCOUNT',
    'projection.region.type': 'enum',
    'projection.region.values': regions.join(',') || 'us-east-1',
    'projection.timestamp.type': 'date',
    'projection.timestamp.format': 'yyyy/MM/dd',
    'projection.timestamp.interval': '1',
    'projection.timestamp.interval.unit': 'DAYS',
    'projection.timestamp.range': '2013/11/01,NOW',
    'storage.location.template': template,
  };
  return [
    'CREATE EXTERNAL TABLE IF NOT EXISTS cloudtrail_logs (',
    Object.entries(columns)
      .map(([name, column]) => `  \`${name.toLowerCase()}\` ${typeOf(column)}`)
      .join(',\n'),
    ')',
    'PARTITIONED BY (`account` string, `region` string, `timestamp` string)',
    "ROW FORMAT SERDE 'org.apache.hive.hcatalog.data.JsonSerDe'",
    "STORED AS INPUTFORMAT 'com.amazon.emr.cloudtrail.CloudTrailInputFormat'",
    "OUTPUTFORMAT 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat'",
    "LOCATION 's3://BUCKET/AWSLogs/'",
    'TBLPROPERTIES (',
    Object.entries(properties)
      .map(([name, value]) => `  ${literal(name)} = ${literal(value)}`)
      .join(',\n'),
    ')',
  ].join('\n');
}

function typeOf(column: Column): string {
  if (column === 'resources') {
    return 'array<struct<arn:string,accountid:string,type:string>>';
  }
  return typeof column === 'string'
    ? 'string'
    : `struct<${Object.entries(column)
        .map(([name, inner]) => `${name.toLowerCase()}:${typeOf(inner)}`)
        .join(',')}>`;
}
