import { serviceName } from '../../knowledge/knowledge';
import type { LogRecord } from '../../log/logRecord';
import { counted } from '../../markdown/visible';
import { elements, type JsonNode, textAt, valueAt } from '../../tree/node';
import type { Render } from './sentence';
import { utc } from './time';

/** Insights and aggregated events have no caller and no single action, so they get sentences of their own. */
export function insightSentence(record: LogRecord, family: 'insight' | 'aggregated', show: Render): string {
  return family === 'insight' ? insight(record, show) : aggregated(record, show);
}

function insight(record: LogRecord, show: Render): string {
  const details = valueAt(record.tree, 'insightDetails');
  const text = (name: string, flat: string) => textAt(details, name) ?? record.text(flat);
  const source = text('eventSource', 'insightEventSource');
  const rate = /Error/.test(text('insightType', 'insightType') ?? '') ? 'errors' : 'calls';
  const ends = text('state', 'insightState') === 'End';
  const action = `${show(text('eventName', 'insightEventName') ?? 'an action')} in ${serviceName(source) ?? show(source ?? '?')}`;
  const where = [show(record.text('awsRegion') ?? ''), utc(record.text('eventTime'))].filter(Boolean).join(', ');
  return `Insights: an unusual rate of ${rate} of ${action} ${ends ? 'ended' : 'began'} (${where})${averages(details)}.`;
}

function averages(details: JsonNode | undefined): string {
  const average = (kind: string) => {
    const value: unknown = valueAt(details, 'insightContext', 'statistics', kind, 'average')?.value;
    return typeof value === 'number' ? String(Number(value.toPrecision(3))) : undefined;
  };
  const unusual = average('insight');
  const normal = average('baseline');
  return unusual && normal ? `: ${unusual} a minute, normally ${normal}` : '';
}

function aggregated(record: LogRecord, show: Render): string {
  const source = record.text('eventSource');
  const window = valueAt(record.tree, 'timeWindow');
  const from = utc(textAt(window, 'windowStart'));
  const to = utc(textAt(window, 'windowEnd'));
  const dimension = textAt(record.tree, 'summary', 'primaryDimension', 'dimension');
  const when = from && to ? `, from ${from} to ${to}` : '';
  const by = dimension ? `, counted by ${show(dimension)}` : '';
  const what = `Data events of ${serviceName(source) ?? show(source ?? 'a service')}, ${show(record.text('awsRegion') ?? '?')}`;
  return `${what}${when}${by}${counts(record, show)}.`;
}

/** The first three counts. */
function counts(record: LogRecord, show: Render): string {
  const all = elements(valueAt(record.tree, 'summary', 'primaryDimension', 'statistics'));
  const some = all.slice(0, 3).flatMap((item) => {
    const name = textAt(item, 'name');
    const value: unknown = valueAt(item, 'value')?.value;
    return name && typeof value === 'number' ? `${show(name)} ${counted(value)}` : [];
  });
  return some.length > 0 ? `: ${some.join(', ')}${all.length > 3 ? ` and ${all.length - 3} more` : ''}` : '';
}

/** The caller with most of the unusual calls, as an Insights event names it. */
export function busiest(record: LogRecord): string | undefined {
  const lists = elements(valueAt(record.tree, 'insightDetails', 'insightContext', 'attributions'));
  const callers = lists.find((list) => textAt(list, 'attribute') === 'userIdentityArn');
  return textAt(elements(valueAt(callers, 'insight'))[0], 'value');
}
