import type { Place } from '../../event/placeAt';
import { columnHolds } from '../../facts/facts';
import type { LogDocument } from '../../log/logDocument';
import type { LogRecord } from '../../log/logRecord';
import { code, prose } from '../../markdown/escape';
import { touches } from '../../text/span';
import { valueExplainers } from '../values';
import { knownField } from '../values/field';
import type { HoverHost } from '../values/hoverHost';
import type { LogFacts } from '../values/logFacts';
import { pageLink } from './nameHover';

/** The log around a place. */
export interface ValueContext {
  readonly record: LogRecord;
  readonly log: LogDocument;
  readonly facts: LogFacts;
  readonly host: HoverHost;
}

/** What a value means, as Markdown: all that is known about it, then what its field is. Undefined when nothing is known. */
export function explainValue(place: Place, around: ValueContext): string | undefined {
  const known = knownField(place.path, around.record);
  const path = known?.path ?? place.path;
  const value = {
    ...around,
    node: place.node,
    text: String(place.node.value),
    path,
    name: path.findLast((name) => name !== '[]') ?? '',
    field: known?.fact,
  };
  const said = valueExplainers.flatMap((explainer) => explainer.explain(value) ?? []);
  const isPlain = path.length === 1 && plain.has(value.name);
  const holds = heldIn(path, around);
  const says = holds ?? known?.fact.says;
  const field = says && !isPlain && `${code(value.name)}: ${prose(says)}`;
  // What the field of every event is says its name.
  if (said.length === 0 && path.length === 1 && !holds) {
    return undefined;
  }
  const parts = [...said, field, holds ? '' : pageLink(known?.fact)].filter(Boolean);
  return parts.length > 0 ? parts.join('\n\n') : undefined;
}

/** What the column of a table holds in which the value stands, where that is not what the field does. */
function heldIn(path: readonly string[], { record, log }: ValueContext): string | undefined {
  const table = record.row ? log.containers.find(({ span }) => touches(span, record.span.start)) : undefined;
  return columnHolds(table?.id, path);
}

/** Fields of which everybody knows what they are once their value is explained. */
const plain: ReadonlySet<string> = new Set(['eventName', 'errorMessage', 'eventSource', 'awsRegion', 'errorCode']);
