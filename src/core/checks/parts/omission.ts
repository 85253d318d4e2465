import { spanOf } from '../../json/node';
import type { EventData } from '../../log/eventData';
import type { LogDocument } from '../../log/logDocument';
import type { Span } from '../../text/span';
import { SpanIndex } from '../../text/spanIndex';

/** Damages that say that something was left out or is not where it belongs: what is missing then is no surprise. */
const leavesOut = new Set([
  'placeholder',
  'placeholder-value',
  'cut-off',
  'fragment',
  'missing-opener',
  'missing-value',
  'stray-text',
]);

/** A place that a damage points at or mends. */
interface DamagePlace {
  readonly span: Span;
  readonly leavesOut: boolean;
  /** Whether it is an edit: what is read there is a guess. */
  readonly mends: boolean;
}

/** Where the damages of a log stand: made once for all its records, since both may be many. Costs nothing until asked. */
export class DamagePlaces {
  #index: SpanIndex<DamagePlace> | undefined;

  constructor(readonly log: Pick<LogDocument, 'damages' | 'insideStrings'>) {}

  at(place: Span): Iterable<DamagePlace> {
    this.#index ??= new SpanIndex(this.#all());
    return this.#index.at(place);
  }

  #all(): DamagePlace[] {
    return [...this.log.damages, ...this.log.insideStrings].flatMap(({ code, span, edits }) => {
      const omits = leavesOut.has(code);
      const mends = edits.map((edit) => ({ span: edit.span, leavesOut: omits, mends: true }));
      return [{ span, leavesOut: omits, mends: false }, ...mends];
    });
  }
}

/** What is known about damages around an event. */
interface Damaged {
  readonly damages: DamagePlaces;
}

/** Whether the author or an accident left out part of the record. */
export function isPartial(event: EventData, { damages }: Damaged): boolean {
  return event.damaged && some(damages.at(spanOf(event.tree)), (place) => place.leavesOut);
}

/** Whether a damage of the text is mended at the place, so that what is read there is a guess. */
export function isGuess(event: EventData, { damages }: Damaged, place: Span): boolean {
  return event.damaged && some(damages.at(place), ({ mends }) => mends);
}

function some<T>(items: Iterable<T>, holds: (item: T) => boolean): boolean {
  for (const item of items) {
    if (holds(item)) {
      return true;
    }
  }
  return false;
}
