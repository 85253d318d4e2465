import { type Grouping, oneKey } from './grouping';

/** The Region that handled the call. */
export const byRegion: Grouping = {
  id: 'region',
  title: 'Region',
  order: 'count',
  none: 'no Region',
  keysOf: (record) => oneKey(record.text('awsRegion')),
  describe: (region) => ({ label: region }),
};
