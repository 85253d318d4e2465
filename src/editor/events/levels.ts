import { type Disposable, EventEmitter, type Memento, workspace } from 'vscode';
import { facetsWith } from '../../core';
import type { Arrangement, ContextKeys } from '../shared/contextKeys';
import { changesLevels, defaultLevels } from '../shared/settings';

const memory = 'events.levels';

/** The two arrangements that the view offers at a click. */
export const arrangements = {
  service: ['service', 'event'],
  identity: ['identity', 'service'],
} as const satisfies Readonly<Record<Exclude<Arrangement, 'own'>, readonly string[]>>;

/** The levels of the view: those last chosen in this workspace, else those of the setting. */
export class Levels implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #subscription: Disposable;
  readonly onDidChange = this.#changed.event;

  constructor(
    readonly memento: Memento,
    readonly keys: ContextKeys,
  ) {
    this.keys.levels.set(arrangementOf(this.current));
    this.#subscription = workspace.onDidChangeConfiguration((event) => {
      if (changesLevels(event)) {
        void this.choose(undefined);
      }
    });
  }

  /** Ids of facets from the outermost in; an id that is no longer known is left out. */
  get current(): readonly string[] {
    const chosen = this.memento.get<readonly string[]>(memory) ?? defaultLevels();
    return facetsWith(chosen).map(({ id }) => id);
  }

  /** Remembers levels for this workspace; undefined returns to the setting. */
  async choose(levels: readonly string[] | undefined): Promise<void> {
    await this.memento.update(memory, levels);
    this.keys.levels.set(arrangementOf(this.current));
    this.#changed.fire();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}

function arrangementOf(levels: readonly string[]): Arrangement {
  const found = (['service', 'identity'] as const).find((name) => arrangements[name].join() === levels.join());
  return found ?? 'own';
}
