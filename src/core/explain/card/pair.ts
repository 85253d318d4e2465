import { inWords, redaction } from '../../facts/facts';
import { entriesOf, itemsOf, type Json, scalarText, valueIn } from '../../json/plain';

/**
 * An element of a list of names and values, as tags and filters are: what it is of and its name, then its value, as in "tag Owner =" and "me".
 * Undefined for anything else. Both are texts of the log.
 * @param list the name of what holds the elements
 */
export function pairIn(list: string, element: Json | undefined): readonly [name: string, value: string] | undefined {
  const entries = entriesOf(element);
  const [name, values] = [NAME, VALUE].map((way) => entries.find(([member]) => way.test(member))?.[1]);
  const [named, value] = [scalarText(name), valueText(values)];
  return list !== '' && entries.length === 2 && named !== undefined && value !== undefined
    ? [
        `${inWords(list.replace(/(?:Specifications?)?(?:Set|List)$/, '')).replace(/s$/, '')} ${redaction(named) ? '(masked)' : named} =`,
        value,
      ]
    : undefined;
}

const NAME = /^(?:tag)?(?:key|name)$/i;
const VALUE = /^(?:tag)?(?:value|values|valueSet)$/i;

/** One value, or several, which EC2 wraps. */
function valueText(value: Json | undefined): string | undefined {
  const wrapped = itemsOf(valueIn(value, 'items')).map((item) => valueIn(item, 'value'));
  const all = (wrapped.length > 0 ? wrapped : itemsOf(value)).map(scalarText);
  return scalarText(value) ?? (all.length > 0 && all.every((one) => one !== undefined) ? all.join(', ') : undefined);
}
