import { eventNameOf } from '../event/action';
import { agentOf, agentTitle } from '../facts/facts';
import type { Path } from '../log/eventData';
import { type Facet, facet, oneKey } from './facet';

/** A facet that is one field of the event, as it is written. */
function field(id: string, title: string, none: string, ...path: Path): Facet {
  return facet({ id, title, none, keysOf: (event) => oneKey(event.text(...path)) });
}

/** The action: of two services that share a name, both have it, so put the service above it. */
export const eventName = facet({
  id: 'event',
  formerIds: ['eventName'],
  title: 'Event Name',
  none: 'no event name',
  keysOf: (event) => oneKey(eventNameOf(event)),
});

/** Where the call came from: an address, a service, or AWS itself. */
export const source: Facet = {
  ...field('source', 'Source Address', 'no source address', 'sourceIPAddress'),
  formerIds: ['sourceAddress'],
};

/** The Region that handled the call. */
export const region = field('region', 'Region', 'no Region', 'awsRegion');

/** The access key with which the request was signed: what follows a stolen one. */
export const accessKey = field('key', 'Access Key', 'no access key', 'userIdentity', 'accessKeyId');

/** The program that called, as it calls itself. */
export const agent: Facet = {
  ...field('agent', 'User Agent', 'no user agent', 'userAgent'),
  textOf: (key) => {
    const known = agentOf(key);
    return known ? { label: agentTitle(known), description: key } : { label: key };
  },
};

export const eventType = field('type', 'Event Type', 'no event type', 'eventType');

export const category = field('category', 'Category', 'no category', 'eventCategory');

/** Whether the call could change anything. */
export const readOnly: Facet = {
  ...field('readonly', 'Read-Only', 'not stated', 'readOnly'),
  textOf: (key) => ({ label: key === 'true' ? 'read' : key === 'false' ? 'write' : key }),
};

/** The request: one may cause several events. */
export const request = field('request', 'Request Id', 'no request id', 'requestID');
