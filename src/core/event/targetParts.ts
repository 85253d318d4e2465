/** What is said of some names of a target, beside them: "on port 22", "UPSERT A". */
export interface Beside {
  /** Our own words. */
  readonly words?: string;
  /** What the log has behind them. */
  readonly text?: string;
  /** All values of the log that it stands for. */
  readonly stands: readonly string[];
}

/** Names of a target for which the same holds. */
export interface Part {
  readonly names: readonly string[];
  readonly beside: readonly Beside[];
  /** How many elements of the list say so. */
  readonly count: number;
}

/** Where not everything of a list goes with everything else of it: what goes with what, the chief parts first. */
export interface Together {
  readonly parts: readonly Part[];
  /** The kinds of which the parts have the names, so that they are no targets of their own. */
  readonly beside: readonly string[];
  /** What one element of the list is called. */
  readonly one: string;
  /** Whether what is beside the names stands before them. */
  readonly isBefore: boolean;
}

/** How the parts are told. */
export interface Telling {
  readonly names: (names: readonly string[]) => string;
  readonly text: (text: string) => string;
  /** So many parts are told, and one more where it is the only one left. */
  readonly most: number;
  /** What stands before each part but the first. */
  readonly again?: string;
}

/** The parts in words; of those that are left out, or have no names, how many elements of the list they are. */
export function partsTold({ parts, one, isBefore }: Together, telling: Telling): string {
  const named = parts.filter(({ names }) => names.length > 0);
  const shown = named.slice(0, named.length === telling.most + 1 ? named.length : telling.most);
  const left = parts.filter((part) => !shown.includes(part)).reduce((sum, { count }) => sum + count, 0);
  const told = shown.map((part) => {
    const both = [telling.names(part.names), besideTold(part.beside, telling.text)];
    return (isBefore ? both.reverse() : both).filter(Boolean).join(' ');
  });
  const others = left > 0 ? `; and ${left} further ${one}${left === 1 ? '' : 's'}` : '';
  return told.join(`; ${telling.again ?? ''}`) + others;
}

/** "on port 22, 443 and by ICMP". */
function besideTold(all: readonly Beside[], show: (text: string) => string): string {
  const byWords = new Map<string, string[]>();
  for (const { words = '', text } of all) {
    byWords.set(words, [...(byWords.get(words) ?? []), ...(text === undefined ? [] : [show(text)])]);
  }
  const told = [...byWords].map(([words, texts]) => [words, texts.join(words ? ', ' : ' ')].filter(Boolean).join(' '));
  return told.join(' and ');
}
