import { eventNameOf, eventSourceOf } from '../../event/action';
import { utc } from '../../event/timeText';
import { serviceName } from '../../facts/facts';
import { itemsOf, scalarText, valueIn } from '../../json/plain';
import type { EventData } from '../../log/eventData';
import { counted } from '../../markdown/visible';
import type { Render } from './render';

/** Insights and aggregated events have no caller and no single action, so they get sentences of their own. */
export function insightSentence(record: EventData, family: 'insight' | 'aggregated', show: Render): string {
  return family === 'insight' ? insight(record, show) : aggregated(record, show);
}

function insight(record: EventData, show: Render): string {
  const text = (name: string, flat: string) => record.text('insightDetails', name) ?? record.text(flat);
  const source = eventSourceOf(record);
  const rate = /Error/.test(text('insightType', 'insightType') ?? '') ? 'errors' : 'calls';
  const ends = text('state', 'insightState') === 'End';
  const action = `${show(eventNameOf(record) ?? 'an action')} in ${serviceName(source) ?? show(source ?? '?')}`;
  const where = [show(record.text('awsRegion') ?? ''), utc(record.text('eventTime'))].filter(Boolean).join(', ');
  return `Insights: an unusual rate of ${rate} of ${action} ${ends ? 'ended' : 'began'} (${where})${averages(record)}.`;
}

function averages(record: EventData): string {
  const average = (kind: string) => {
    const value = record.at('insightDetails', 'insightContext', 'statistics', kind, 'average');
    return typeof value === 'number' ? String(Number(value.toPrecision(3))) : undefined;
  };
  const unusual = average('insight');
  const normal = average('baseline');
  return unusual && normal ? `: ${unusual} a minute, normally ${normal}` : '';
}

function aggregated(record: EventData, show: Render): string {
  const source = record.text('eventSource');
  const from = utc(record.text('timeWindow', 'windowStart'));
  const to = utc(record.text('timeWindow', 'windowEnd'));
  const dimension = record.text('summary', 'primaryDimension', 'dimension');
  const when = from && to ? `, from ${from} to ${to}` : '';
  const by = dimension ? `, counted by ${show(dimension)}` : '';
  const what = `Data events of ${serviceName(source) ?? show(source ?? 'a service')}, ${show(record.text('awsRegion') ?? '?')}`;
  return `${what}${when}${by}${counts(record, show)}.`;
}

/** The first three counts. */
function counts(record: EventData, show: Render): string {
  const all = itemsOf(record.at('summary', 'primaryDimension', 'statistics'));
  const some = all.slice(0, 3).flatMap((item) => {
    const name = scalarText(valueIn(item, 'name'));
    const value = valueIn(item, 'value');
    return name && typeof value === 'number' ? `${show(name)} ${counted(value)}` : [];
  });
  return some.length > 0 ? `: ${some.join(', ')}${all.length > 3 ? ` and ${all.length - 3} more` : ''}` : '';
}

/** The caller with most of the unusual calls, as an Insights event names it. */
export function busiest(record: EventData): string | undefined {
  const lists = itemsOf(record.at('insightDetails', 'insightContext', 'attributions'));
  const callers = lists.find((list) => valueIn(list, 'attribute') === 'userIdentityArn');
  return scalarText(valueIn(callers, 'insight', 0, 'value'));
}
