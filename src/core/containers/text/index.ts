import type { TextFormat } from '../parts/container';
import { athenaCsv } from './athenaCsv';
import { cloudwatchExport } from './cloudwatchExport';
import { eventHistoryCsv } from './eventHistoryCsv';
import { headlessCsv } from './headlessCsv';
import { lakeCsv } from './lakeCsv';
import { messageCsv } from './messageCsv';
import { prefixedLines } from './prefixedLines';
import { sentinelCsv } from './sentinelCsv';
import { yamlEvents } from './yamlEvents';

/** Every notation of records that is not JSON as a whole, in the order in which they are tried. The only list of them. */
export const textFormats: readonly TextFormat[] = [
  eventHistoryCsv,
  sentinelCsv,
  lakeCsv,
  messageCsv,
  headlessCsv,
  athenaCsv,
  cloudwatchExport,
  prefixedLines,
  yamlEvents,
];
