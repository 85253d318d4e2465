import { athena } from './athena';
import { duckdb } from './duckdb';
import { lake } from './lake';
import { logsInsights } from './logsInsights';
import { lookupEvents } from './lookupEvents';
import type { Dialect } from './query';

/** All languages in which a filter can be copied, in the order in which they are offered. A new one is a file and a line here. */
export const dialects: readonly Dialect[] = [athena, logsInsights, lookupEvents, duckdb, lake];
