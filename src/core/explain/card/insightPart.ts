import { countedBy } from '../../event/counted';
import { familyOf } from '../../event/family';
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

/** The kind of rate, for how long it was unusual, and the first of each attribute: callers, agents, errors. */
function insight(record: EventData): (string | undefined)[] {
  const type = record.text('insightDetails', 'insightType') ?? record.text('insightType');
  const says = valueMeaning(fieldAt(['insightDetails', 'insightType']), type);
  const minutes = record.text('insightDetails', 'insightContext', 'statistics', 'insightDuration');
  const attributions = itemsOf(record.at('insightDetails', 'insightContext', 'attributions'));
  return [
    type && `${code(type)}${says ? `: ${piece(says)}` : ''}`,
    minutes && `for ${escapeText(minutes)} min`,
    ...attributions.slice(0, 5).map((attribution) => {
      const name = scalarText(valueIn(attribution, 'attribute'));
      const value = scalarText(valueIn(attribution, 'insight', 0, 'value'));
      const average = valueIn(attribution, 'insight', 0, 'average');
      const rate = typeof average === 'number' ? ` (${Number(average.toPrecision(3))} a minute)` : '';
      return name && value ? `most by ${escapeText(name)}: ${code(value, 120)}${rate}` : undefined;
    }),
  ];
}

function aggregated(record: EventData): (string | undefined)[] {
  const main = record.text('summary', 'primaryDimension', 'dimension');
  const details = itemsOf(record.at('summary', 'details')).map((detail) => scalarText(valueIn(detail, 'dimension')));
  return details.slice(0, 5).map((dimension) => {
    const [first, ...others] = dimension && dimension !== main ? countedBy(record, dimension) : [];
    const more = others.length > 0 ? ` and ${others.length} more` : '';
    return first && `${escapeText(dimension ?? '')} ${code(first.name, 120)} ${counted(first.value)}${more}`;
  });
}
