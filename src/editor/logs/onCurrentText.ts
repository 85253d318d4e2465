import type { TextDocument } from 'vscode';

/**
 * What comes of work on the text that a document has in the end: when the text changes on the way, the work is done anew. Undefined once the
 * document is closed or nobody wants it any more.
 * @param work gets a function that says whether to give up; gives undefined when it did.
 */
export async function onCurrentText<T>(
  document: Pick<TextDocument, 'version' | 'isClosed'>,
  work: (stale: () => boolean) => Promise<T | undefined>,
  wanted: () => boolean = () => true,
): Promise<T | undefined> {
  while (!document.isClosed && wanted()) {
    const { version } = document;
    const stale = () => document.version !== version || document.isClosed || !wanted();
    const done = await work(stale);
    if (done !== undefined && !stale()) {
      return done;
    }
  }
  return undefined;
}
