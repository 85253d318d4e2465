import type { Memento, Uri } from 'vscode';

const key = 'cloudtrail.keptOriginals';
/** How many are remembered. */
const most = 200;

/** The logs that the user wants to see as they are stored, also after the window was reloaded: those are not laid out by themselves again. */
export class KeptOriginals {
  constructor(readonly memento: Memento) {}

  has(original: Uri): boolean {
    return this.#all().includes(original.toString());
  }

  async keep(original: Uri): Promise<void> {
    await this.memento.update(key, [...this.#others(original), original.toString()].slice(-most));
  }

  async forget(original: Uri): Promise<void> {
    if (this.has(original)) {
      await this.memento.update(key, this.#others(original));
    }
  }

  #all(): readonly string[] {
    return this.memento.get<readonly string[]>(key, []);
  }

  #others(original: Uri): string[] {
    return this.#all().filter((other) => other !== original.toString());
  }
}
