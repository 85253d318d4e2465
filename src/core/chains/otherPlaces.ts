import { placeAt } from '../event/placeAt';
import { issuerOf } from '../facts/facts';
import type { LogRecord } from '../log/logRecord';
import { indexWhere } from '../text/firstWhere';
import { type Span, span } from '../text/span';
import type { Steps } from '../text/steps';
import type { Chains } from './chains';
import { type Definition, definitions } from './definitions';
import { DistinctEvents } from './distinctEvents';
import { type Mention, mentioned, mentionsOf } from './mentioned';
import { Postings } from './postings';
import { isSameEvent } from './sameEvent';

/**
 * What the other event has to do with it: it issued it, or is the sign-in with which its session began, for sure or as the last one that may be; or
 * mentions it as well; or it is the event itself once more, where no other one does.
 */
export type PlaceWay = 'issued' | 'may have issued' | 'began' | 'may have begun' | 'mentions' | 'repeats';

/** Where an event names something that another event tells of. */
export interface OtherPlace {
  readonly span: Span;
  /** A text from the log. */
  readonly text: string;
  /** The row of the other event: the one that issued it, else the next one in time that mentions it, after the last one the first. */
  readonly row: number;
  readonly way: PlaceWay;
  /** How many other events mention it; a copy of one is no other. */
  readonly others: number;
}

/** What the events of all open logs mention, and which others do. */
export class OtherPlaces {
  /** How many events mention a text, counted when it is first asked for: most stand in many events. */
  readonly #counts = new Map<string, number>();

  private constructor(
    readonly chains: Chains,
    readonly mentions: Postings,
    readonly distinct: DistinctEvents,
  ) {}

  static *of(chains: Chains): Steps<OtherPlaces> {
    yield* chains.set.prepare([mentioned]);
    const mentions = yield* Postings.along(mentioned, chains.set, chains.timeline);
    return new OtherPlaces(chains, mentions, yield* DistinctEvents.of(chains.set));
  }

  /**
   * The ways from an event to others, in the order of its text. Several names that lead to one event are one way, and a name that is there several
   * times is one: a log in which every line leads somewhere is hard to read.
   * @param row of the event.
   * @param source the text in which its span counts.
   */
  from(row: number, record: LogRecord, source: string): readonly OtherPlace[] {
    const { start, end } = record.span;
    const named = [...mentionsOf(source.slice(start, end))].sort((a, b) => rank(a) - rank(b));
    const [texts, rows] = [new Set<string>(), new Set<number>()];
    const found: OtherPlace[] = [];
    for (const { text, at } of named) {
      const place = texts.has(text) ? undefined : this.#placeOf(row, record, text, start + at);
      if (place && !rows.has(place.row)) {
        found.push(place);
        rows.add(place.row);
      }
      place && texts.add(text);
    }
    return found.sort((a, b) => a.span.start - b.span.start);
  }

  #placeOf(row: number, record: LogRecord, text: string, at: number): OtherPlace | undefined {
    const place = placeAt(record.tree, at);
    if (place?.part !== 'value') {
      return undefined;
    }
    const [issuer] = definitions(this.chains, row, place.path, text);
    const isIssued = issuer !== undefined && issuer.row !== row;
    const other = isIssued ? issuer.row : this.#next(row, text);
    const others = Math.max(this.#eventsWith(text) - 1, 0);
    const way = isIssued ? this.#wayOf(issuer) : this.#isCopy(row, other) ? 'repeats' : 'mentions';
    return other === undefined ? undefined : { span: span(at, at + text.length), text, row: other, way, others };
  }

  #eventsWith(text: string): number {
    const count = this.#counts.get(text) ?? this.distinct.among(this.mentions.find(text));
    this.#counts.set(text, count);
    return count;
  }

  #wayOf({ row, isSure }: Definition): PlaceWay {
    const event = this.chains.set.at(row);
    const isSignIn = event && issuerOf(event.text('eventSource'), event.text('eventName'))?.isSignIn;
    return isSignIn ? (isSure ? 'began' : 'may have begun') : isSure ? 'issued' : 'may have issued';
  }

  /** The next one that is no copy of the event, which is delivered or open twice; where there are only copies, the next of them. */
  #next(row: number, text: string): number | undefined {
    const { timeline } = this.chains;
    const rows = this.mentions.find(text);
    const own = timeline.positionOf(row);
    const from = indexWhere(rows, (row) => timeline.positionOf(row) > own);
    for (let at = 0; at < Math.min(rows.length, MOST_COPIES); at++) {
      const other = rows[(from + at) % rows.length];
      if (!this.#isCopy(row, other)) {
        return other;
      }
    }
    const next = rows[from] ?? rows[0];
    return next === row ? undefined : next;
  }

  #isCopy(row: number, other: number | undefined): boolean {
    return other !== undefined && isSameEvent(this.chains.set, row, other);
  }
}

/** Who delivers an event more often does so to make us search. */
const MOST_COPIES = 16;

/** The key that was used tells more than who used it. */
function rank({ text }: Mention): number {
  return /^A[SK]IA/.test(text) ? 0 : 1;
}
