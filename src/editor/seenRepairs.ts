import type { TextDocument } from 'vscode';
import type { Edit } from '../core';
import type { Findings } from './findings';

/**
 * The edits that mend a document whose repair somebody has seen; undefined when its text is not the one that was seen, or changes while they
 * are worked out: then there are none that fit.
 */
export async function seenRepairs(
  findings: Pick<Findings, 'repairs'>,
  document: TextDocument,
  seen: string | undefined,
): Promise<readonly Edit[] | undefined> {
  if (document.getText() !== seen) {
    return undefined;
  }
  const { version } = document;
  const edits = await findings.repairs(document);
  return document.version === version && !document.isClosed ? edits : undefined;
}
