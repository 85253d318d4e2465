import { facet, oneKey } from './facet';

/** The log in which the event stands. An event does not know it: whoever looks at several logs says their names. */
export const file = facet({
  id: 'file',
  title: 'File',
  order: 'key',
  none: 'no file',
  ofLogs: true,
  keysOf: (_event, name) => oneKey(name),
  textOf: (key) => {
    const slash = key.lastIndexOf('/');
    return slash < 0 ? { label: key } : { label: key.slice(slash + 1), description: key.slice(0, slash) };
  },
});
