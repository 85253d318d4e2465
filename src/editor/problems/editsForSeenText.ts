import type { TextDocument } from 'vscode';
import type { Edit } from '../../core';

/**
 * The edits that mend a document whose repair somebody has seen, as `work` makes them; undefined when its text is not the one that was seen,
 * or changes while they are worked out: then there are none that fit.
 */
export async function editsForSeenText<E extends Edit>(
  work: () => Promise<readonly E[]>,
  document: Pick<TextDocument, 'getText' | 'isClosed' | 'version'>,
  seen: string | undefined,
): Promise<readonly E[] | undefined> {
  if (document.getText() !== seen) {
    return undefined;
  }
  const { version } = document;
  const edits = await work();
  return document.version === version && !document.isClosed ? edits : undefined;
}
