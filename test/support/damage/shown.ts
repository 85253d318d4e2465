import type { LogDocument, LogRecord } from '../../../src/core';
import { applyEdits } from '../../../src/core';
import { members } from '../../../src/core/json/node';

type Node = LogRecord['tree'];

/** The value of a tree, as JSON.parse would give it for the mended text. */
export function shownValue(node: Node | undefined): unknown {
  if (node?.type === 'array') {
    return (node.children ?? []).map(shownValue);
  }
  if (node?.type === 'object') {
    return Object.fromEntries(members(node).map(({ name, value }) => [name, shownValue(value)]));
  }
  return node?.value ?? null;
}

export function shownRecords(log: LogDocument): unknown[] {
  return [...log.records].map(({ tree }) => shownValue(tree));
}

/** The text with every damage mended. */
export function mended(log: LogDocument): string {
  return applyEdits(
    log.text,
    log.damages.flatMap(({ edits }) => edits),
  );
}
