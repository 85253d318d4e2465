import { ElementsNode } from '../json/elementTable';
import type { ContainerFact, ContainerInfo } from '../log/logDocument';
import { isBullet } from '../repair/lookahead/bullets';
import type { Sample } from '../repair/notations/sample';
import { type Span, span } from '../text/span';
import { UNSEEN } from '../text/unseen';
import { containerFormats } from './index';

/** Fewer values than this may follow each other in a document by chance. */
const FEWEST = 4;

/**
 * Whether the values of a text follow each other as in a file of events, most of them with nothing but white space or a comma between.
 * A page of documentation has words between its samples; a file may have a few lines that are broken.
 * @param gaps what lies before, between and behind the samples.
 */
export function standInARow(text: string, samples: readonly Sample[], gaps: readonly Span[]): boolean {
  const between = gaps.slice(1, -1);
  const inside = samples.reduce((sum, sample) => sum + Math.max(0, valuesOf(sample) - 1), 0);
  const empty = inside + between.filter(({ start, end }) => !hasWords(text.slice(start, end))).length;
  const all = inside + between.length;
  return all >= FEWEST - 1 && empty * 2 > all;
}

/** How many values a sample stands for: those that follow each other with nothing between them are one. */
function valuesOf({ sequence, root }: Sample): number {
  return sequence && root instanceof ElementsNode ? root.table.length : 1;
}

/** A container as it was found, and whether it is the wrapping of one record, whose facts are that record's own. */
export interface FoundContainer extends ContainerInfo {
  readonly wrapper: boolean;
}

/** Joins containers of one kind that follow each other: a file of ten thousand lines has one container, not as many. */
export function joinRuns(found: readonly FoundContainer[]): ContainerInfo[] {
  const runs: FoundContainer[][] = [];
  for (const container of found) {
    const run = runs.at(-1);
    if (run?.[0] && idInARow(run[0].id) === idInARow(container.id)) {
      run.push(container);
    } else {
      runs.push([container]);
    }
  }
  return runs.map(joined);
}

function joined(run: readonly FoundContainer[]): ContainerInfo {
  const [first, last] = [run[0], run.at(-1)] as [FoundContainer, FoundContainer];
  const many = run.length > 1;
  const facts: readonly ContainerFact[] = run.flatMap((one) => (many && one.wrapper ? [] : one.facts));
  const certain = run.some((one) => one.certain);
  return { id: many ? idInARow(first.id) : first.id, span: span(first.span.start, last.span.end), facts, certain };
}

function idInARow(id: string): string {
  return containerFormats.find((format) => format.id === id)?.inARow?.id ?? id;
}

/** Where words stand in the gaps between the values of a file: they belong to no record and no container. None in Markdown. */
export function wordsIn(text: string, gaps: readonly Span[]): Span[] {
  if (gaps.some(({ start, end }) => /```|~~~/.test(text.slice(start, end)))) {
    return [];
  }
  return gaps.flatMap(({ start, end }) => {
    const words = text.slice(start, end);
    const found = words.trim();
    const from = start + words.indexOf(found);
    return hasWords(found) && !isBullet(found) ? [span(from, from + found.length)] : [];
  });
}

/** Also the sign before each value of a JSON text sequence is none. */
const WORDS = new RegExp(`[^\\s,${UNSEEN}]`);

function hasWords(text: string): boolean {
  return WORDS.test(text);
}
