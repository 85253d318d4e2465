import type { Place } from '../../event/placeAt';
import type { EventData } from '../../log/eventData';
import type { LogDocument } from '../../log/logDocument';
import { code, prose } from '../../markdown/escape';
import { valueExplainers } from '../values';
import { knownField } from '../values/field';
import type { HoverHost } from '../values/hoverHost';
import type { LogFacts } from '../values/logFacts';
import { pageLink } from './nameHover';

/** The log around a place. */
export interface ValueContext {
  readonly record: EventData;
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
  const field = known && !isPlain && `${code(value.name)}: ${prose(known.fact.says)}`;
  // What the field of every event is says its name.
  if (said.length === 0 && path.length === 1) {
    return undefined;
  }
  const parts = [...said, field, pageLink(known?.fact)].filter(Boolean);
  return parts.length > 0 ? parts.join('\n\n') : undefined;
}

/** Fields of which everybody knows what they are once their value is explained. */
const plain: ReadonlySet<string> = new Set(['eventName', 'errorMessage', 'eventSource', 'awsRegion', 'errorCode']);
