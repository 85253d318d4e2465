import { athenaResults } from './athenaResults';
import { auditEvents } from './auditEvents';
import { bareArray } from './bareArray';
import { digestFile } from './digestFile';
import { eventBridge } from './eventBridge';
import { insightsResults } from './insightsResults';
import { lakeResults } from './lakeResults';
import { lambdaLogs } from './lambdaLogs';
import { logEvents } from './logEvents';
import { lookupEvents } from './lookupEvents';
import type { ContainerFormat } from './parts/container';
import { s3Log } from './s3Log';
import { singleRecord } from './singleRecord';
import { subscription } from './subscription';

/**
 * Every JSON container format, in the order in which they are tried: lists of records first, around which damage may have put the fields of a
 * broken one. The only list of them; other notations are in `text`.
 */
export const containerFormats: readonly ContainerFormat[] = [
  s3Log,
  lookupEvents,
  singleRecord,
  eventBridge,
  digestFile,
  subscription,
  logEvents,
  insightsResults,
  lakeResults,
  athenaResults,
  lambdaLogs,
  auditEvents,
  bareArray,
];

/** Those whose records are rows of a table: they are tried on any object in which records are looked for. */
export const rowFormats: readonly ContainerFormat[] = [insightsResults, lakeResults, athenaResults];
