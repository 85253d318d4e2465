import type { TextFormat } from '../parts/container';
import { csvHead } from './csvHead';
import { openColumns } from './csvTable';

/** Columns of the table AWSCloudTrail that no other table of CloudTrail events has; the time is named so in all tables of Sentinel. */
const OWN =
  /^(?:awseventid|awsrequestid_?|eventtypename|session(?:issuer(?:accountid|arn|principalid|type|username)|mfaauthenticated|creationdate))$/i;
const TIME = /^timegenerated\b/i;
const IDENTITY = /^useridentity\w/i;

/** What Microsoft Sentinel and Log Analytics export of their table AWSCloudTrail: a column for each field, and one for each of identity. */
export const sentinelCsv: TextFormat = {
  id: 'sentinel-csv',
  title: 'Microsoft Sentinel export (CSV)',
  fits(text) {
    const columns = csvHead(text)?.columns ?? [];
    const has = (pattern: RegExp) => columns.some((column) => pattern.test(column));
    return has(/^event(?:name|source)$/i) && (has(OWN) || (has(TIME) && has(IDENTITY)));
  },
  open: openColumns,
};
