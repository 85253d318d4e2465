import { type Grouping, oneKey } from './grouping';

/** Where the call came from: an address, a service, or AWS itself. */
export const bySourceAddress: Grouping = {
  id: 'sourceAddress',
  title: 'Source Address',
  order: 'count',
  none: 'no source address',
  keysOf: (record) => oneKey(record.text('sourceIPAddress')),
  describe: (address) => ({ label: address }),
};
