import { actionOf, serviceFact, serviceName } from '../../facts/facts';
import type { EventData } from '../../log/eventData';
import { code, escapeText } from '../../markdown/escape';

/** The fields of which it is known what an event normally says in them. */
type Field = 'readOnly' | 'managementEvent' | 'awsRegion';

/** What an event says that is not what AWS normally writes for such events, by field, as Markdown; only where that is documented. */
export function unusual(event: EventData): ReadonlyMap<Field, string> {
  const [source, name] = [event.text('eventSource'), event.text('eventName')];
  const known = actionOf(source, name);
  const action = code(name ?? '');
  const isData = known?.event === 'data' && event.text('managementEvent') === 'true';
  const isOther = known?.readOnly !== undefined && event.text('readOnly') === String(!known.readOnly);
  const home = homeOf(source, event.text('awsRegion'));
  const isElsewhere = home !== undefined && home !== event.text('awsRegion');
  return new Map([
    ...(isOther ? [['readOnly', `AWS normally writes ${known?.readOnly} for ${action}.`] as const] : []),
    ...(isData ? [['managementEvent', `${action} is normally a data event, with false here.`] as const] : []),
    ...(isElsewhere ? [['awsRegion', `The events of ${title(source)} normally say ${code(home)}.`] as const] : []),
  ]);
}

/** Where the records of a global service say that the call was made, wherever the caller is; undefined for any other one, and outside of the partition that this is known of. */
export function homeOf(source: string | undefined, region: string | undefined): string | undefined {
  const isOfPartition = region !== undefined && /^(us|eu|ap|ca|sa|me|af|il|mx)-(?!gov|iso)[a-z]+-\d$/.test(region);
  return serviceFact(source)?.global && isOfPartition ? 'us-east-1' : undefined;
}

/** That a service is global, in a sentence. */
export function globalService(source: string | undefined): string {
  return `${title(source)} is a global service: its events say so wherever the caller is.`;
}

function title(source: string | undefined): string {
  return escapeText(serviceName(source) ?? '');
}
