import type { EventSet } from '../columns/eventSet';
import { type Candidate, judge } from './candidate';
import type { Claim, Credentials } from './credentials';
import { handleText } from './handle';
import type { Evidence, Link, Sureness } from './link';
import type { Postings } from './postings';
import { together } from './sameEvent';
import { type Way, ways } from './ways';

/** So many events are looked at that may have issued credentials: where more fit, it is anybody's guess anyway. */
const MOST = 16;
const UNKNOWN = Number.POSITIVE_INFINITY;

/** When credentials were first used, and when the event at hand happened, in milliseconds since 1970. */
export interface Times {
  readonly firstUse: number;
  readonly event: number;
}

/** Finds the events that issued credentials. */
export class Resolver {
  /** @param issued the events that issued something, by what they issued. */
  constructor(
    readonly set: EventSet,
    readonly issued: Postings,
  ) {}

  /** The events that issued credentials, the likeliest first; none where no event of the set did. */
  linksOf(credentials: Credentials, times: Times): readonly Link[] {
    for (const claim of credentials.claims) {
      for (const way of ways[claim.kind]) {
        const found = this.#candidates(credentials, claim, way, times);
        if (found.length > 0) {
          return links(found, claim, way);
        }
      }
    }
    return [];
  }

  #candidates(credentials: Credentials, claim: Claim, way: Way, times: Times): readonly Candidate[] {
    const rows = this.#rows(claim, way, times);
    const groups = together(rows, (row) => this.set.at(row));
    const found = groups.flatMap((rows) => this.#candidate(rows, credentials) ?? []);
    const time = timeFor(claim, way, times);
    const far = ({ rows }: Candidate) => Math.abs(this.issued.timeline.timeAt(rows[0] ?? 0) - time) || 0;
    return found.sort((a, b) => Number(b.agrees) - Number(a.agrees) || far(a) - far(b));
  }

  /** A key or token is the same whenever it was given out, so that an event without a readable time may be the one. */
  #rows(claim: Claim, way: Way, times: Times): readonly number[] {
    const key = handleText({ kind: way.handle, id: claim.id });
    const time = timeFor(claim, way, times);
    const rows = this.issued.within(key, way.from(time), way.to(time), MOST);
    return rows.length === 0 && way.time === 'first-use' ? this.issued.within(key, UNKNOWN, UNKNOWN, MOST) : rows;
  }

  #candidate(rows: readonly number[], credentials: Credentials): Candidate | undefined {
    const event = this.set.at(rows[0] ?? -1);
    const evidence = event && judge(event, credentials);
    return evidence && { rows, evidence, agrees: !evidence.some(({ kind }) => kind === 'other-session') };
  }
}

function timeFor(claim: Claim, way: Way, times: Times): number {
  return way.time === 'start' ? (claim.at ?? UNKNOWN) : way.time === 'first-use' ? times.firstUse : times.event;
}

function links(found: readonly Candidate[], claim: Claim, way: Way): readonly Link[] {
  const rivals = found.filter(({ agrees }) => agrees === found[0]?.agrees);
  // Of what happened before, the last one counts: the ones before that are no rivals but the past.
  const alone = rivals.length === 1 || way.sureness === 'possible';
  return found.map((candidate) => link(candidate, claim, way, alone));
}

function link({ rows, evidence, agrees }: Candidate, claim: Claim, way: Way, alone: boolean): Link {
  const [issuer = -1, ...copies] = rows;
  const also = evidence.filter(({ kind }) => kind !== 'same-session' || way.handle !== 'session');
  const several: readonly Evidence[] = alone ? [] : [{ kind: 'several-events', text: '' }];
  return {
    issuer,
    copies,
    sureness: alone ? lowered(way.sureness, agrees) : 'possible',
    evidence: [{ kind: way.evidence, text: claim.id }, ...also, ...several],
  };
}

function lowered(sureness: Sureness, agrees: boolean): Sureness {
  return sureness === 'certain' && !agrees ? 'likely' : sureness;
}
