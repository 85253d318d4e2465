import type { Edit } from '../../text/edit';
import type { Report } from '../reports/report';
import type { Ground } from '../search/ground';
import { insertionsAt } from '../search/insertions';
import type { Standing } from '../search/standing';
import type { State } from '../search/state';
import type { Found, Task } from '../search/task';
import { orderedEdits, untangled } from './orderedEdits';
import { trailReports } from './trailReports';

/** A damaged stretch, mended: the state behind it, what is wrong in it, and the edits in the order in which they are made. */
export interface Mended extends Found {
  readonly reports: Report[];
  readonly edits: readonly Edit[];
  /** Behind all that was read: the value, and what was stepped over behind it. */
  readonly end: number;
}

/** What was found, as reports and edits: all that is open at a dead end is closed first. */
export function mended(ground: Ground, task: Task, found: Found): Mended {
  const { text } = ground.page;
  const state = found.ending === 'hopeless' ? completed(ground, found.state) : found.state;
  const atEnd = found.ending === 'done' && found.at >= ground.page.length && state.inserted;
  const reports = untangled(
    text,
    trailReports(text, state.trail, task.start.top ? undefined : ground.page.space(task.from), atEnd),
  );
  const edits = orderedEdits(reports);
  const end =
    found.ending === 'element' ? found.at : edits.reduce((last, { span }) => Math.max(last, span.end), state.lastEnd);
  return { ...found, state, reports, edits, end };
}

/** The state with all that is open closed. */
function completed(ground: Ground, state: State): State {
  const standing: Standing = {
    at: -1,
    char: '',
    over: true,
    record: false,
    starts: false,
    named: false,
    plainlyNamed: false,
    next: undefined,
    recordNext: false,
  };
  let at = state;
  for (let next: State | undefined = at; next; next = insertionsAt(ground, at, standing, Number.POSITIVE_INFINITY)[0]) {
    at = next;
    if (at.done) {
      break;
    }
  }
  return at;
}
