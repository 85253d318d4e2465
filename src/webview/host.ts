import type { Question, ToHost, ToPage, Wish } from '../editor/table/protocol';

/** What VS Code gives to pages, once. */
interface VsCodeApi {
  postMessage(message: ToHost): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** What is asked, without its number. */
type Asked = Question extends infer Q ? (Q extends Question ? Omit<Q, 'seq'> : never) : never;

/** The extension, as the page knows it. Of several answers to one kind of question only the one to the last is passed on. */
export class Host {
  readonly #api = acquireVsCodeApi();
  readonly #last = new Map<string, number>();
  #seq = 0;

  /** @param hear is told what the extension says */
  constructor(hear: (message: ToPage) => void) {
    window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
      const isOld = 'seq' in data && data.seq !== this.#last.get(data.tell);
      if (!isOld) {
        hear(data);
      }
    });
  }

  ask(question: Asked): void {
    const seq = ++this.#seq;
    this.#last.set(question.ask, seq);
    this.#api.postMessage({ ...question, seq });
  }

  wish(wish: Wish): void {
    this.#api.postMessage(wish);
  }

  /** What this page kept when it was last hidden. */
  get kept(): unknown {
    return this.#api.getState();
  }

  keep(state: unknown): void {
    this.#api.setState(state);
  }
}
