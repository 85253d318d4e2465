import { actionOf, iamActionsOf } from '../../facts/facts';
import { code } from '../../markdown/escape';
import type { Value, ValueExplainer } from './explainer';
import { unusual } from './unusual';

/** Where `readOnly` and `managementEvent` are not what is known of the action, or known to surprise. */
export const readOnly: ValueExplainer = {
  id: 'read-only',
  explain: (value) => {
    const field = value.path.length === 1 ? value.path[0] : undefined;
    if (!/^(true|false)$/.test(value.text)) {
      return undefined;
    }
    return field === 'readOnly' ? contradiction(value) : field === 'managementEvent' ? dataEvent(value) : undefined;
  },
};

/** What speaks against the value. Services decide what they write, so it is no fault. */
function contradiction({ text, record, host }: Value): string | undefined {
  const [source, name] = [record.text('eventSource'), record.text('eventName') ?? ''];
  const known = actionOf(source, name);
  const [action] = iamActionsOf(host.iam, source, name);
  const level = action && (action.access === 'Read' || action.access === 'List');
  const counted = action && String(level) !== text ? `IAM counts ${code(action.name)} as ${action.access}` : undefined;
  if (known?.readOnly !== undefined) {
    return unusual(record).get('readOnly') ?? (counted && `${counted}, but this is what the service writes.`);
  }
  if (counted) {
    return `${counted}, but the service decides what it writes here.`;
  }
  const byVerb = action === undefined && known?.reads === 'yes' && text === 'false';
  return byVerb ? `The verb of ${code(name)} reads, but the service decides what it writes here.` : undefined;
}

/** Whether it is one of the events that are logged only where somebody asked for them. */
function dataEvent({ text, record }: Value): string | undefined {
  const name = record.text('eventName');
  const isData = name !== undefined && actionOf(record.text('eventSource'), name)?.event === 'data';
  return isData && text === 'false'
    ? `${code(name)} is a data event: it is logged only where a trail or event data store is set up for it.`
    : unusual(record).get('managementEvent');
}
