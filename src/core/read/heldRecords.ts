import { nodeOf, type RecordNodes } from '../containers/parts/container';
import { isInField } from '../repair/lookahead/heldObject';
import { OpenFields } from '../repair/lookahead/openFields';
import { breakOffs } from '../repair/reports/breakOffs';
import type { Report } from '../repair/reports/report';
import { firstWhere } from '../text/firstWhere';
import { type Span, span } from '../text/span';
import type { Steps } from '../text/steps';
import { isParted } from './borders/eventText';

/** Between an event that breaks off and the object that its field holds: signs, of which one may be damaged. */
const APART = /^[^\w{}]{0,80}$/;

/** Records of one value, in text order, and what is damaged in it. */
interface Opened {
  readonly records: RecordNodes;
  readonly reports: readonly Report[];
}

/**
 * The places of records that are none: an event breaks off directly before them, in a field that ends behind them. Somebody who is looked for may
 * have written such an object into that field.
 */
export function* heldIn(text: string, parts: readonly Opened[]): Steps<Span[]> {
  const breaks = parts.flatMap(({ reports }) => breakOffs(reports)).sort((one, other) => one - other);
  const found: Span[] = [];
  const fields = new OpenFields();
  let part = 0;
  for (const at of breaks) {
    yield;
    while (part < parts.length && nextIn(parts[part], at) === undefined) {
      part++;
    }
    const next = nextIn(parts[part], at);
    const held = next && APART.test(text.slice(at, next.start)) && isInField(text, next.start, () => next.end, fields);
    if (held && !isPartedString(text, next)) {
      found.push(next);
    }
  }
  return found;
}

/** Whether a record is all that a string says which half an event parts from its name. */
function isPartedString(text: string, { start, end }: Span): boolean {
  return text.charAt(start - 1) === '"' && text.charAt(end) === '"' && isParted(text, start - 1, end + 1);
}

/** The first record that begins at `at` or behind. */
function nextIn(part: Opened | undefined, at: number): Span | undefined {
  const { records = [] } = part ?? {};
  const next = nodeOf(
    records,
    firstWhere(records.length, (index) => (nodeOf(records, index)?.offset ?? 0) >= at),
  );
  return next && span(next.offset, next.offset + next.length);
}
