import type { EventSet } from '../columns/eventSet';
import { identityOf } from '../event/identity';
import { refusedSignIn } from '../event/outcome';
import type { Steps } from '../text/steps';
import { ClaimIndex } from './claimIndex';
import { type Credentials, isIssued, isTimed } from './credentials';
import { type Handle, handleFrom, handleText } from './handle';
import { issued } from './issued';
import type { Link, Origin } from './link';
import { Postings } from './postings';
import { Resolver } from './resolver';
import { shared } from './shared';
import { statedIn, statements } from './stated';
import { Timeline } from './timeline';

const MOST_COPIES = 16;

/**
 * Who got credentials from whom, in all open logs. Made in one pass over the events, in steps of a few milliseconds, and right for one set: a
 * set of changed logs takes new chains, whose columns know what did not change. Events are rows of the set; rows that it does not have state
 * nothing. No question costs more than what it looks at: an origin a few events, all that was done with credentials as many as were done.
 */
export class Chains {
  readonly #resolver: Resolver;
  readonly #links = new Map<number, readonly Link[]>();

  private constructor(
    readonly set: EventSet,
    readonly timeline: Timeline,
    /** The events that issued something, by the text of its handle. */
    readonly issued: Postings,
    /** All events, by the credentials that they state. */
    readonly used: Postings,
    readonly claims: ClaimIndex,
    /** The copies of events, by the id that they share. */
    readonly shared: Postings,
  ) {
    this.#resolver = new Resolver(set, issued);
  }

  static *of(set: EventSet): Steps<Chains> {
    yield* set.prepare([issued, shared, ...statements]);
    const timeline = yield* Timeline.of(set);
    const used = yield* Postings.of(yield* statedIn(set), timeline);
    return new Chains(
      set,
      timeline,
      yield* Postings.along(issued, set, timeline),
      used,
      yield* ClaimIndex.of(used.column),
      yield* Postings.along(shared, set, timeline),
    );
  }

  /** Where the credentials come from that an event was made with. */
  originOf(row: number): Origin {
    const own = this.credentialsAt(row);
    const timed = own === undefined || isTimed(this.claims.stated(own));
    const copied = timed ? this.#throughCopy(row) : undefined;
    return copied ?? (own === undefined ? this.#first(row) : this.#origin(row, own));
  }

  /** The rows that are copies of an event for other accounts, in the order of time. */
  copiesOf(row: number): readonly number[] {
    const rows = this.shared.column.idsAt(row).flatMap((id) => [...this.shared.of(id)]);
    return rows.filter((other) => other !== row);
  }

  /** By what those are known again who hold the credentials that an event issued; none for one that issued none. */
  handlesOf(row: number): readonly Handle[] {
    return this.issued.column.idsAt(row).map((id) => handleFrom(this.issued.column.keys.text(id)));
  }

  /** The events that issued what a handle says, in the order of time. */
  issuersOf(handle: Handle): readonly number[] {
    return [...this.issued.find(handleText(handle))];
  }

  /** The number of the credentials that an event states; undefined where it states none. */
  credentialsAt(row: number): number | undefined {
    return this.used.column.idsAt(row)[0];
  }

  #origin(row: number, id: number): Origin {
    const stated = this.claims.stated(id);
    const [link, ...otherwise] = this.#linksOf(row, id, stated).filter((link) => !isOf(link, row));
    if (link) {
      return { kind: 'issued', link, otherwise };
    }
    return isIssued(stated) ? { kind: 'absent', claims: stated.claims } : this.#first(row);
  }

  /** The same for all events that state the same, unless what they state says nothing of a time. */
  #linksOf(row: number, id: number, stated: Credentials): readonly Link[] {
    const known = this.#links.get(id);
    if (known) {
      return known;
    }
    const firstUse = this.timeline.timeAt(this.used.of(id)[0] ?? row);
    const links = this.#resolver.linksOf(stated, { firstUse, event: this.timeline.timeAt(row) });
    if (!isTimed(stated)) {
      this.#links.set(id, links);
    }
    return links;
  }

  /** The copy of the other account says less of the caller than that of his own. */
  #throughCopy(row: number): Origin | undefined {
    const copy = this.firstCopies(row).find((other) => this.#tellsMore(other, row));
    const origin = copy === undefined ? undefined : this.originOf(copy);
    if (origin?.kind !== 'issued') {
      return origin;
    }
    const { link } = origin;
    const [id = -1] = this.shared.column.idsAt(row);
    const evidence = { kind: 'shared-event', text: this.shared.column.keys.text(id) } as const;
    return isOf(link, row) ? undefined : { ...origin, link: { ...link, evidence: [...link.evidence, evidence] } };
  }

  #tellsMore(copy: number, row: number): boolean {
    const id = this.credentialsAt(copy);
    const name = (at: number) => this.set.at(at)?.text('eventName');
    return copy !== row && id !== undefined && !isTimed(this.claims.stated(id)) && name(copy) === name(row);
  }

  /** Two accounts or three have a copy: who shares an id with many more does so to make us search. */
  firstCopies(row: number): readonly number[] {
    const [id] = this.shared.column.idsAt(row);
    return id === undefined ? [] : [...this.shared.of(id).subarray(0, MOST_COPIES)];
  }

  #first(row: number): Origin {
    const event = this.set.at(row);
    const who = event && identityOf(event).kind;
    if (!event || who === undefined || who === 'unknown' || who === 'role') {
      return { kind: 'unstated' };
    }
    const refused = refusedSignIn(event);
    return { kind: 'first', who, ...(refused && { refused }) };
  }
}

/** Whether the link leads to an event itself: a sign-in states the principal that it signs in, and is not where it comes from. */
function isOf({ issuer, copies }: Link, row: number): boolean {
  return issuer === row || copies.includes(row);
}
