import { eventSourceOf, serviceOf } from '../../event/action';
import { type Counted, countedMainly, mainDimension } from '../../event/counted';
import { insightTitle } from '../../event/insight';
import { utc } from '../../event/timeText';
import { serviceName } from '../../facts/facts';
import type { EventData } from '../../log/eventData';
import { counted } from '../../markdown/visible';
import type { Render } from './render';

/** Insights and aggregated events have no caller and no single action, so they get sentences of their own. */
export function insightSentence(record: EventData, family: 'insight' | 'aggregated', show: Render): string {
  return family === 'insight' ? insight(record, show) : aggregated(record, show);
}

function insight(record: EventData, show: Render): string {
  const source = eventSourceOf(record);
  const where = source && `in ${serviceName(source) ?? show(source)}`;
  const title = insightTitle(record, show, where ? { where } : {});
  const beside = [show(record.text('awsRegion') ?? ''), utc(record.text('eventTime'))].filter(Boolean).join(', ');
  return `${title}${beside && ` (${beside})`}${averages(record)}.`;
}

function averages(record: EventData): string {
  const average = (kind: string) => {
    const value =
      record.at('insightDetails', 'insightContext', 'statistics', kind, 'average') ??
      record.at('insightContext', `${kind}Average`);
    return typeof value === 'number' ? String(Number(value.toPrecision(3))) : undefined;
  };
  const unusual = average('insight');
  const normal = average('baseline');
  return unusual && normal ? `: ${unusual} a minute, normally ${normal}` : '';
}

function aggregated(record: EventData, show: Render): string {
  const source = serviceOf(record);
  const service = source ? (serviceName(source) ?? show(source)) : '';
  const from = utc(record.text('timeWindow', 'windowStart'));
  const to = utc(record.text('timeWindow', 'windowEnd'));
  const dimension = mainDimension(record);
  const when = from && to ? `, from ${from} to ${to}` : '';
  const by = dimension ? `, counted by ${attributes[dimension] ?? show(dimension)}` : '';
  const what = `Data events${service && ` of ${service}`}, ${show(record.text('awsRegion') ?? '?')}`;
  return `${what}${when}${by}${dimension ? told(countedMainly(record), show) : ''}.`;
}

const attributes: Readonly<Record<string, string>> = {
  eventName: 'action',
  resourceARN: 'resource',
  userIdentity: 'caller',
};

/** So many counts are said, and one more where it is the only one left. */
const most = 3;

/** The first counts. */
function told(all: readonly Counted[], show: Render): string {
  const shown = all.length === most + 1 ? all.length : most;
  const some = all.slice(0, shown).map(({ name, value }) => `${show(name)} ${counted(value)}`);
  return some.length > 0 ? `: ${some.join(', ')}${all.length > shown ? ` and ${all.length - shown} more` : ''}` : '';
}
