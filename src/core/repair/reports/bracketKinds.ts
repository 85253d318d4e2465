import { extraCloser } from '../kinds/extraCloser';
import { extraOpener } from '../kinds/extraOpener';
import type { DamageKind } from '../kinds/kind';
import { missingCloser } from '../kinds/missingCloser';
import { missingOpener } from '../kinds/missingOpener';
import { wrongCloser } from '../kinds/wrongCloser';

/** Kinds that say how values lie in each other. Between records they can concern everything behind them. */
export const BRACKETS: ReadonlySet<DamageKind> = new Set([
  extraCloser,
  extraOpener,
  missingCloser,
  missingOpener,
  wrongCloser,
]);
