import { commands, Disposable, EventEmitter, l10n, type Memento, type QuickPickItem, window } from 'vscode';
import type { Order } from '../../core';

const memory = 'events.order';

interface Choice extends QuickPickItem {
  readonly order: Order;
}

/** How the rows of the view are sorted: as last chosen in this workspace. */
export class Sorting implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #command: Disposable;
  readonly onDidChange = this.#changed.event;

  constructor(readonly memento: Memento) {
    this.#command = commands.registerCommand('cloudtrail.sortEvents', () => this.#ask());
  }

  get current(): Order {
    const chosen = this.memento.get<string>(memory);
    return choices().find(({ order }) => order === chosen)?.order ?? 'usual';
  }

  dispose(): void {
    Disposable.from(this.#command, this.#changed).dispose();
  }

  async #ask(): Promise<void> {
    const { current } = this;
    const items = choices().map((choice) => ({
      ...choice,
      label: `${choice.order === current ? '$(check)' : '$(blank)'} ${choice.label}`,
    }));
    const chosen = await window.showQuickPick(items, { placeHolder: l10n.t('How shall the Events view be sorted?') });
    if (chosen && chosen.order !== current) {
      await this.memento.update(memory, chosen.order);
      this.#changed.fire();
    }
  }
}

function choices(): readonly Choice[] {
  return [
    { order: 'usual', label: l10n.t('As Usual'), description: l10n.t('the largest group first, events by time') },
    { order: 'time', label: l10n.t('By Time'), description: l10n.t('what began earliest first') },
    { order: 'count', label: l10n.t('By Count'), description: l10n.t('the most events first, also of days and hours') },
    { order: 'name', label: l10n.t('By Name'), description: l10n.t('groups and events by their names') },
  ];
}
