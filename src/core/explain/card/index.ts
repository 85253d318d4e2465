import { actionPart } from './actionPart';
import { actorPart } from './actorPart';
import { contextPart } from './contextPart';
import { errorPart } from './errorPart';
import { insightPart } from './insightPart';
import { parametersPart } from './parametersPart';
import type { CardPart } from './part';
import { targetPart } from './targetPart';

/** The parts of an event's card, in order. */
export const cardParts: readonly CardPart[] = [
  actorPart,
  actionPart,
  insightPart,
  targetPart,
  parametersPart,
  contextPart,
  errorPart,
];
