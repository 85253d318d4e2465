import { type Damage, isLog, type LogDocument, type Span } from '../../src/core';
import { dataOf } from '../../src/core/json/plain';

/** All that a reading tells, a line each, for golden files: what is changed without anybody meaning it shows there. */
export function readingText(log: LogDocument): string {
  const lines = [
    ...log.containers.map(
      ({ id, span, facts, certain }) => `${id} ${at(span)}${certain ? '' : '?'} ${facts.map(({ name }) => name)}`,
    ),
    ...[...log.records].map(
      ({ span, damaged, tree }) =>
        `event ${at(span)} #${hash(JSON.stringify(dataOf(tree)))}${damaged ? ' damaged' : ''}`,
    ),
    ...log.damages.map(damageText),
    ...log.insideStrings.map((damage) => `inside ${damageText(damage)}`),
    ...log.unexplained.map((span) => `not understood ${at(span)}`),
  ];
  return lines.length > 0 || isLog(log) ? lines.map((line) => `  ${line.trim()}\n`).join('') : '  nothing\n';
}

function damageText({ code, certain, refused, span, edits, removes }: Damage): string {
  const mends = edits.map((edit) => ` ${at(edit.span)} ${JSON.stringify(edit.newText)}`);
  const marks = `${certain ? '' : '?'}${refused ? '!' : ''}`;
  return `${code}${marks} ${at(span)}${mends}${removes.length > 0 ? ` removes ${removes.map(at)}` : ''}`;
}

function at({ start, end }: Span): string {
  return `${start}-${end}`;
}

/** A short text that tells values apart (FNV-1a). */
export function hash(text: string): string {
  let sum = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  }
  return (sum >>> 0).toString(36);
}
