import type { Column } from '../columns/column';
import type { Steps } from '../text/steps';
import type { ClaimKind, Credentials } from './credentials';

/** So many different credentials are looked at before the caller may pause. */
const STRIDE = 1000;

/** The different credentials that the events of a set state, found by what they claim, and those of one session together. */
export class ClaimIndex {
  readonly #stated: Credentials[] = [];
  readonly #byClaim = new Map<string, number[]>();
  readonly #bySession = new Map<string, number[]>();

  /** @param column of the facet of credentials. */
  static *of(column: Column): Steps<ClaimIndex> {
    const index = new ClaimIndex();
    for (let id = 0; id < column.keys.size; id++) {
      index.#add(id, JSON.parse(column.keys.text(id)) as Credentials);
      if (id % STRIDE === STRIDE - 1) {
        yield;
      }
    }
    return index;
  }

  /** What credentials claim, by the number that they have in the column. */
  stated(id: number): Credentials {
    return this.#stated[id] ?? { claims: [] };
  }

  /** The numbers of the credentials that make a claim that says nothing of when a session began. */
  claiming(kind: ClaimKind, id: string): readonly number[] {
    return this.#byClaim.get(`${kind} ${id}`) ?? [];
  }

  /** The numbers of the credentials whose session began from one moment to another, seconds apart at most. */
  begun(principal: string, from: number, to: number): readonly number[] {
    const [first, last] = [secondOf(from), secondOf(to)];
    const seconds = Number.isFinite(last - first)
      ? Array.from({ length: last - first + 1 }, (_, at) => first + at)
      : [];
    return seconds.flatMap((second) => this.#byClaim.get(`start ${second} ${principal}`) ?? []);
  }

  /** The numbers of all credentials of the session that some belong to: the console has many keys for one. */
  sessionOf(id: number): readonly number[] {
    return this.#bySession.get(sessionText(this.stated(id))) ?? [id];
  }

  #add(id: number, stated: Credentials): void {
    this.#stated.push(stated);
    for (const { kind, id: name, at } of stated.claims) {
      note(this.#byClaim, at === undefined ? `${kind} ${name}` : `${kind} ${secondOf(at)} ${name}`, id);
    }
    note(this.#bySession, sessionText(stated), id);
  }
}

/** The same for all credentials of one session: the principal and when it began, else the first claim, which is the key of a user. */
function sessionText({ claims }: Credentials): string {
  const [first] = claims;
  const start = claims.find(({ kind }) => kind === 'start');
  return start ? `start ${start.at} ${start.id}` : `${first?.kind} ${first?.id}`;
}

function secondOf(ms: number): number {
  return Math.floor(ms / 1000);
}

function note(map: Map<string, number[]>, key: string, id: number): void {
  const known = map.get(key);
  if (known) {
    known.push(id);
  } else {
    map.set(key, [id]);
  }
}
