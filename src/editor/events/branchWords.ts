import { l10n } from 'vscode';
import { type BranchRow, counted, momentsText, runText, soleDay } from '../../core';
import { labelText, pathLabel, shortLabel } from '../shared/labelText';
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
    const called = [run.name, `× ${counted(row.members.length)}`];
    // With a date the time is long, and what is cut is the end.
    const [first, second] = run.isLong ? [called, [run.span]] : [[run.span, ...called], []];
    return {
      label: first.filter(Boolean).join(' '),
      full: [run.span, run.name].filter(Boolean).join(', '),
      isCounted: true,
      details: [...second, ...run.details],
    };
  }
  const descriptions = row.path.map(({ description }) => labelText(description));
  return {
    label: pathLabel(tree.surroundings(row).path.map(({ label }) => label)),
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
    return { span: '', isLong: false, name: '', details: [] };
  }
  const { said, date } = tree.surroundings(row);
  const { name, actor, target, error } = runText(sample, run, said);
  const isTimed = !Number.isNaN(run.first);
  const span = isTimed ? momentsText(run.first, run.last, date) : '';
  const isLong = isTimed && (date === undefined || soleDay(run.first, run.last) === undefined);
  return { span, isLong, name: labelText(name), details: [error, actor].map(labelText).concat(shortLabel(target)) };
}
