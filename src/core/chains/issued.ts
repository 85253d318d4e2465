import { failed } from '../event/outcome';
import { facet } from '../facets/facet';
import { issuerOf } from '../facts/facts';
import type { EventData } from '../log/eventData';
import { type Handle, handleText } from './handle';

/** By what those are known again who hold the credentials that an event issued; nothing for one that issued none, or failed. */
export function issuedBy(event: EventData): readonly Handle[] {
  const issuer = issuerOf(event.text('eventSource'), event.text('eventName'));
  if (!issuer || failed(event)) {
    return [];
  }
  return issuer.issues.flatMap(([kind, ...paths]) => {
    const values = paths.map((path) => event.text(...path.split('.')));
    return values.every((value) => value !== undefined) ? [{ kind, id: values.join('/') }] : [];
  });
}

/** Whether the key that is used may be another one than that which the event states. */
export function mayUseOtherKeys(event: EventData): boolean {
  return issuerOf(event.text('eventSource'), event.text('eventName'))?.otherKeys ?? false;
}

/** The same for the columns of a log. It tells nothing to people, so that it is no facet of theirs. */
export const issued = facet({
  id: 'issued',
  title: 'Issued Credentials',
  none: 'none issued',
  keysOf: (event) => [...new Set(issuedBy(event).map(handleText))],
});
