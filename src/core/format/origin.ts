import { type Edit, placesAfter } from '../text/edit';
import { indexWhere } from '../text/firstWhere';
import { type Span, span } from '../text/span';

/** Leads from places in a text with edits made in it back to the text as it was. */
export class Origin {
  readonly #places: readonly Span[];
  /** By how much the text has grown up to the end of each edit. */
  readonly #growth: number[] = [];

  /** @param edits in order and apart from each other */
  constructor(readonly edits: readonly Edit[]) {
    this.#places = placesAfter(edits);
    let growth = 0;
    for (const { span, newText } of edits) {
      growth += newText.length - (span.end - span.start);
      this.#growth.push(growth);
    }
  }

  /** What a token of the edited text is in the text as it was: empty where all of it was put in. */
  of({ start, end }: Span): Span {
    return this.edits.length === 0 ? span(start, end) : span(this.#start(start), this.#end(end));
  }

  /** Where a token that starts here started; what was taken away before it is no part of it. */
  #start(at: number): number {
    const index = indexWhere(this.#places, (place) => place.end > at);
    return (this.#places[index]?.start ?? at + 1) <= at ? this.edits[index]!.span.start : this.#kept(at, index);
  }

  /** Where a token that ends here ended; what was taken away behind it is no part of it. */
  #end(at: number): number {
    const index = indexWhere(this.#places, (place) => place.end >= at);
    return (this.#places[index]?.start ?? at) < at ? this.edits[index]!.span.end : this.#kept(at, index);
  }

  /** A place that no edit has touched, behind the first `count` edits. */
  #kept(at: number, count: number): number {
    return at - (this.#growth[count - 1] ?? 0);
  }
}
