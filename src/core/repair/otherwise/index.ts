import { bulletMarks } from './bulletMarks';
import { conflictMarks } from './conflictMarks';
import { diffMarks } from './diffMarks';
import { mixedMarks } from './mixedMarks';
import type { OtherWay } from './otherWay';
import { wrapped } from './wrapped';

/** Every other way to read a damaged sample, in the order in which they are tried. The only list of them. */
export const otherWays: readonly OtherWay[] = [wrapped, conflictMarks, diffMarks, bulletMarks, ...mixedMarks];
