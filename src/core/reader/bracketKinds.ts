import { extraCloser } from './damages/extraCloser';
import { extraOpener } from './damages/extraOpener';
import type { DamageKind } from './damages/kind';
import { missingCloser } from './damages/missingCloser';
import { missingOpener } from './damages/missingOpener';
import { wrongCloser } from './damages/wrongCloser';

/** Kinds that say how values lie in each other. Between records they can concern everything behind them. */
export const BRACKETS: ReadonlySet<DamageKind> = new Set([
  extraCloser,
  extraOpener,
  missingCloser,
  missingOpener,
  wrongCloser,
]);
