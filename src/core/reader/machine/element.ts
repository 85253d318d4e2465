import { members, valueAt } from '../../tree/node';
import { scanClean } from '../scan/cleanScan';
import { LazyNode } from '../scan/lazyNode';
import { closerOf, type Frame } from './frame';
import { isRecordField } from './liftToRecord';
import { matchAt } from './lookahead';
import { runWork } from './run';
import type { Surroundings, Work } from './work';

/**
 * Reads one element of an array that may hold records. A clean element is only measured; a damaged one is read by itself, so that its
 * damage does not reach its neighbours.
 */
export function readElement(work: Work, frame: Frame): void {
  const { text, at, limit } = work;
  frame.firstName ??= matchAt(/\{\s*["“']?([\w$.-]{1,128})/, text, at)?.[1];
  const end = scanClean(text, at, limit);
  if (end > 0) {
    work.value(new LazyNode(text, at, end), end);
    return;
  }
  const outer = work.frames.map(closerOf).reverse().join('');
  const inner = bestReading(text, at, limit, { outerClosers: outer, firstName: frame.firstName, liftsFields: false });
  if (inner.root) {
    work.value(inner.root, inner.root.offset + inner.root.length);
  }
  work.reports.push(...inner.reports);
  work.at = Math.max(inner.at, at + 1);
}

/**
 * The better of two readings of one value: brackets closed only where the text gives out, or also where fields of the top level show
 * that one is missing. The one that finds more fields in their places wins.
 */
export function bestReading(text: string, at: number, limit: number, around: Surroundings): Work {
  const plain = runWork(text, at, limit, around);
  if (!plain.closedByGuess) {
    return plain;
  }
  const lifted = runWork(text, at, limit, { ...around, liftsFields: true });
  const gain = fieldsInPlace(lifted) - fieldsInPlace(plain);
  return gain > 0 || (gain === 0 && lifted.reports.length < plain.reports.length) ? lifted : plain;
}

function fieldsInPlace({ root }: Work): number {
  return [root, valueAt(root, 'detail')].flatMap((node) => members(node)).filter(({ name }) => isRecordField(name))
    .length;
}
