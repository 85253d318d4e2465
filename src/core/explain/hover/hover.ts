import { type Place, placeAt } from '../../event/placeAt';
import { spanOf } from '../../json/node';
import type { LogDocument } from '../../log/logDocument';
import type { LogRecord } from '../../log/logRecord';
import { type Span, span } from '../../text/span';
import { eventCard } from '../card/eventCard';
import type { HoverHost } from '../values/hoverHost';
import { type LogFacts, logFacts } from '../values/logFacts';
import { explainContainer } from './containerHover';
import { explainName } from './nameHover';
import { explainValue } from './valueHover';

/** What the product knows about one place of a log. */
export interface Explanation {
  /** The name or value that is explained. */
  readonly span: Span;
  /** Texts of the log are escaped in it. To be shown untrusted, without HTML and without theme icons. */
  readonly markdown: string;
}

/** Explains places of logs, and remembers what it found out about each log as long as the log lives. */
export interface Explainer {
  /** What stands at an offset (UTF-16 units of the document), or undefined when nothing is known about it. Never throws. */
  explain(log: LogDocument, offset: number, host: HoverHost): Explanation | undefined;
}

/** An explainer for as many logs as you like; keep it, so that facts about a log are worked out once. */
export function createExplainer(): Explainer {
  const known = new WeakMap<LogDocument, LogFacts>();
  return {
    explain: (log, offset, host) => {
      const facts = known.get(log) ?? logFacts(log);
      known.set(log, facts);
      return explainIn(facts, offset, host);
    },
  };
}

/** As an explainer does, but without remembering anything about the log. */
export function explain(log: LogDocument, offset: number, host: HoverHost): Explanation | undefined {
  return explainIn(logFacts(log), offset, host);
}

function explainIn(facts: LogFacts, offset: number, host: HoverHost): Explanation | undefined {
  const record = facts.log.records.around(offset);
  if (!record) {
    return explainContainer(facts.log, offset);
  }
  if (offset === record.tree.offset) {
    return { span: span(offset, offset + 1), markdown: eventCard(record, facts.log, host) };
  }
  const place = placeAt(record.tree, offset) ?? placeAt(record.tree, offset - 1);
  if (!place) {
    return explainContainer(facts.log, offset);
  }
  const markdown = explainPlace(place, record, facts, host);
  return markdown ? { span: spanOf(place.node), markdown } : undefined;
}

function explainPlace(place: Place, record: LogRecord, facts: LogFacts, host: HoverHost): string | undefined {
  const said =
    place.part === 'name'
      ? explainName(place, record, host)
      : explainValue(place, { record, log: facts.log, facts, host });
  return namesEvent.has(place.path.join('.'))
    ? [said, eventCard(record, facts.log, host)].filter(Boolean).join('\n\n---\n\n')
    : said;
}

/** Where an event says what it is about; Insights events have a place of their own for it. */
const namesEvent: ReadonlySet<string> = new Set(['eventName', 'insightDetails.eventName', 'insightEventName']);
