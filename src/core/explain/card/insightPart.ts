import { type Busiest, busiestOfAll, type Counted, callers, countedBy, mainDimension } from '../../event/counted';
import { familyOf } from '../../event/family';
import { isInsightStart } from '../../event/insight';
import { fieldAt, valueMeaning } from '../../facts/facts';
import { itemsOf, scalarText, valueIn } from '../../json/plain';
import type { EventData } from '../../log/eventData';
import { code, escapeText } from '../../markdown/escape';
import { counted } from '../../markdown/visible';
import { type CardPart, piece } from './part';

/** What an Insights or aggregated event counted, attribute by attribute. */
export const insightPart: CardPart = {
  heading: 'COUNTED',
  tell: (record) => {
    const family = familyOf(record);
    return family === 'insight' ? insight(record) : family === 'aggregated' ? aggregated(record) : [];
  },
};

/** The kind of rate, for how long it was unusual, and the first of each attribute: agents, errors. */
function insight(record: EventData): (string | undefined)[] {
  const type = record.text('insightDetails', 'insightType') ?? record.text('insightType');
  const says = valueMeaning(fieldAt(['insightDetails', 'insightType']), type);
  const minutes =
    record.text('insightDetails', 'insightContext', 'statistics', 'insightDuration') ??
    record.text('insightContext', 'insightDuration');
  // Who called stands under ACTOR.
  const others = busiestOfAll(record).filter(({ attribute }) => attribute !== callers);
  return [
    type && `${code(type)}${says ? `: ${piece(says)}` : ''}`,
    minutes && `for ${escapeText(minutes)} min${isInsightStart(record) ? ' so far' : ''}`,
    ...others.slice(0, 5).map((most) => `most often ${valueInWords(most)}${aMinute(most)}${alike(most)}`),
  ];
}

/** What an attribute had, with what it is; calls without an error are counted under the word null. */
function valueInWords({ attribute, value }: Busiest): string {
  return attribute === 'errorCode' && value === 'null'
    ? 'calls that worked'
    : `${escapeText(attribute)} ${code(value, 120)}`;
}

/** Its share of the rate, in parentheses. */
export function aMinute({ average }: Busiest): string {
  return average === undefined ? '' : ` (${Number(average.toPrecision(3))} a minute)`;
}

/** What else has that share. */
export function alike({ alike: [other, ...more] }: Busiest): string {
  return other === undefined ? '' : `, as often as ${more.length > 0 ? `${more.length + 1} others` : code(other, 200)}`;
}

function aggregated(record: EventData): (string | undefined)[] {
  const main = mainDimension(record);
  const details = itemsOf(record.at('summary', 'details')).map((detail) => scalarText(valueIn(detail, 'dimension')));
  return details.slice(0, 5).map((dimension) => {
    const [first, ...others] = dimension && dimension !== main ? countedBy(record, dimension) : [];
    const [second, ...rest] = others;
    // One other is named: "and 1 more" is no shorter.
    const more = rest.length > 0 ? ` and ${others.length} more` : second ? `, ${countedText(second)}` : '';
    return first && `${escapeText(dimension ?? '')} ${countedText(first)}${more}`;
  });
}

function countedText({ name, value }: Counted): string {
  return `${code(name, 120)} ${counted(value)}`;
}
