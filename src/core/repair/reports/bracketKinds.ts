import { extraCloser, extraOpener, missingCloser, missingOpener, wrongCloser } from '../kinds/brackets';
import type { DamageKind } from '../kinds/kind';

/** Kinds that say how values lie in each other. Between records they can concern everything behind them. */
export const BRACKETS: ReadonlySet<DamageKind> = new Set([
  extraCloser,
  extraOpener,
  missingCloser,
  missingOpener,
  wrongCloser,
]);
