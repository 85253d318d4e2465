import { brackets } from './brackets';
import { edits } from './edits';
import { fixtures } from './fixtures';
import type { Measure } from './measure';
import { samples } from './samples';
import { slips } from './slips';
import { sparse } from './sparse';

/** Every kind of texts that the scoreboard measures readers with, in the order of its table. */
export const measures: readonly Measure[] = [brackets, slips, edits, samples, fixtures, sparse];
