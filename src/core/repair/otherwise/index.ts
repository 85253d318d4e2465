import { blankEntities } from './blankEntities';
import { bulletMarks } from './bulletMarks';
import { columnMarks } from './columnMarks';
import { conflictMarks } from './conflictMarks';
import { diffMarks } from './diffMarks';
import { listBrackets } from './listBrackets';
import { mixedMarks } from './mixedMarks';
import type { OtherWay } from './otherWay';
import { terminalCodes } from './terminalCodes';
import { unseenIndents } from './unseenIndents';
import { wrapped } from './wrapped';

/** Every other way to read a damaged sample, in the order in which they are tried. The only list of them. */
export const otherWays: readonly OtherWay[] = [
  terminalCodes,
  blankEntities,
  unseenIndents,
  wrapped,
  conflictMarks,
  diffMarks,
  bulletMarks,
  columnMarks,
  ...mixedMarks,
  listBrackets,
];
