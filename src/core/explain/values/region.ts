import { regionName } from '../../facts/facts';
import { code } from '../../markdown/escape';
import type { Value, ValueExplainer } from './explainer';
import { globalService, homeOf, unusual } from './unusual';

/** A Region's code in a field that is about Regions; of an event's own Region whether it says where the caller was. */
export const region: ValueExplainer = {
  id: 'region',
  explain: (value) => {
    const { text, name } = value;
    const known = /region/i.test(name) ? regionName(text) : undefined;
    return known && [`**${code(text)}**: the Region ${known}.`, ...home(value)].join(' ');
  },
};

function home({ text, path, record }: Value): readonly string[] {
  const source = record.text('eventSource');
  if (path.length !== 1 || path[0] !== 'awsRegion') {
    return [];
  }
  return homeOf(source, text) === text ? [globalService(source)] : [unusual(record).get('awsRegion') ?? []].flat();
}
