import { l10n } from 'vscode';
import { type BranchRow, counted, momentsText, runText } from '../../core';
import { labelText, shortLabel } from '../shared/labelText';
import type { EventTree } from './eventTree';

/** What the row of a group, a run or a page says, its counts apart. */
export interface Words {
  readonly label: string;
  /** The label in full, for whoever hears it. */
  readonly full: string;
  /** Whether the label says how many events there are. */
  readonly isCounted: boolean;
  readonly details: readonly string[];
}

/** Puts a row into words. All that comes from the log is bounded and has nothing unseen in it. */
export function wordsOf(row: BranchRow, tree: EventTree): Words {
  if (row.page) {
    const label = l10n.t('{0} to {1}', ...row.page.map(counted));
    return { label, full: label, isCounted: row.members.length === row.page[1] - row.page[0] + 1, details: [] };
  }
  const run = runWords(row, tree);
  if (row.kind === 'run') {
    const label = [run.span, run.name, `× ${counted(row.members.length)}`].filter(Boolean).join(' ');
    return { label, full: [run.span, run.name].filter(Boolean).join(', '), isCounted: true, details: run.details };
  }
  const descriptions = row.path.map(({ description }) => labelText(description));
  return {
    label: row.path.map(({ label }) => shortLabel(label)).join(' › '),
    full: row.path.map(({ label }) => labelText(label)).join(', '),
    isCounted: false,
    details: [run.span, run.name, ...run.details, ...descriptions].filter(Boolean),
  };
}

/** What the events below have in common, where they are equal calls. */
function runWords(row: BranchRow, tree: EventTree) {
  const { run } = row;
  const sample = run && tree.record(run);
  if (!run || !sample) {
    return { span: '', name: '', details: [] };
  }
  const { said, day } = tree.surroundings(row);
  const { name, actor, target, error } = runText(sample, run, said);
  const span = Number.isNaN(run.first) ? '' : momentsText(run.first, run.last, day);
  return { span, name: labelText(name), details: [error, actor].map(labelText).concat(shortLabel(target)) };
}
