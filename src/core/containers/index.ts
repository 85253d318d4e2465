import { athenaResults } from './athenaResults';
import { bareArray } from './bareArray';
import type { ContainerFormat } from './container';
import { digestFile } from './digestFile';
import { eventBridge } from './eventBridge';
import { insightsResults } from './insightsResults';
import { lakeResults } from './lakeResults';
import { lambdaLogs } from './lambdaLogs';
import { logEvents } from './logEvents';
import { lookupEvents } from './lookupEvents';
import { s3Log } from './s3Log';
import { singleRecord } from './singleRecord';
import { subscription } from './subscription';
import { wrappedEvent } from './wrappedEvent';
import { wrappedEvents } from './wrappedEvents';

/** Every JSON container format, in the order in which they are tried. The only list of them; other notations are in `text`. */
export const containerFormats: readonly ContainerFormat[] = [
  singleRecord,
  s3Log,
  lookupEvents,
  eventBridge,
  digestFile,
  subscription,
  logEvents,
  insightsResults,
  lakeResults,
  athenaResults,
  lambdaLogs,
  wrappedEvents,
  wrappedEvent,
  bareArray,
];
