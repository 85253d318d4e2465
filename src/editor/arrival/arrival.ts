import { Disposable, type ExtensionContext, type TextDocument, window, workspace } from 'vscode';
import { changesWorkspaceLogs, opensWorkspaceLogs } from '../shared/settings';
import { mayShowLog, someTabIsNamedAsLog, someTabIsOurs } from './signs';
import { registerStandIns } from './standIns';

/** How long typing must rest before a document is looked at again. */
const pauseMs = 50;

/**
 * Waits until somebody needs what the extension does, and then starts it, once: a document may be a log, a command is run, the Events view
 * is shown, another extension asks.
 */
export class Arrival<Api> implements Disposable {
  readonly #load: () => Promise<() => Api>;
  readonly #waiting: Disposable;
  readonly #changed = new Map<TextDocument, ReturnType<typeof setTimeout>>();
  #features: Promise<Api> | undefined;

  /** @param load gives what starts it */
  constructor({ extension }: ExtensionContext, load: () => Promise<() => Api>) {
    this.#load = load;
    this.#waiting = Disposable.from(
      registerStandIns(extension, () => this.features()),
      workspace.onDidOpenTextDocument((document) => this.#look(document)),
      workspace.onDidChangeTextDocument(({ document }) => this.#lookSoon(document)),
      workspace.onDidChangeConfiguration(
        (event) => changesWorkspaceLogs(event) && opensWorkspaceLogs() && this.features(),
      ),
      window.tabGroups.onDidChangeTabs(() => (someTabIsOurs() || someTabIsNamedAsLog()) && this.features()),
    );
  }

  /** Looks at what is open already. An editor that nobody else can fill waits for us; documents do not, and are looked at in a moment. */
  async start(): Promise<void> {
    if (someTabIsOurs()) {
      await this.features();
      return;
    }
    if (opensWorkspaceLogs() || someTabIsNamedAsLog()) {
      void this.features();
    }
    setTimeout(() => {
      for (const document of workspace.textDocuments) {
        this.#look(document);
      }
    }, 0);
  }

  /** What the extension does for others; all of it works from then on. */
  features(): Promise<Api> {
    this.#features ??= this.#begin();
    return this.#features;
  }

  dispose(): void {
    this.#waiting.dispose();
    for (const timer of this.#changed.values()) {
      clearTimeout(timer);
    }
    this.#changed.clear();
  }

  async #begin(): Promise<Api> {
    const start = await this.#load();
    // The stand-ins go at the last moment: what they stand for takes their names, and nothing is missed between.
    this.dispose();
    return start();
  }

  #look(document: TextDocument): void {
    if (!this.#features && mayShowLog(document)) {
      void this.features();
    }
  }

  #lookSoon(document: TextDocument): void {
    clearTimeout(this.#changed.get(document));
    const look = () => {
      this.#changed.delete(document);
      this.#look(document);
    };
    this.#changed.set(document, setTimeout(look, pauseMs));
  }
}
