import { bareArray } from './bareArray';
import type { ContainerFormat } from './container';
import { eventBridge } from './eventBridge';
import { lookupEvents } from './lookupEvents';
import { s3Log } from './s3Log';
import { singleRecord } from './singleRecord';

/** Every container format, in the order in which they are tried. The only list of them. */
export const containerFormats: readonly ContainerFormat[] = [s3Log, lookupEvents, eventBridge, singleRecord, bareArray];
