import { actionOf } from '../../facts/facts';
import { code } from '../../markdown/escape';
import type { ValueExplainer } from './explainer';

/** Whether `readOnly` and `managementEvent` are what the action leads one to expect. */
export const readOnly: ValueExplainer = {
  id: 'read-only',
  explain: ({ text, path, record }) => {
    const field = path.length === 1 ? path[0] : undefined;
    const name = record.text('eventName');
    const action = actionOf(record.text('eventSource'), name);
    if (!action || !name || !/^(true|false)$/.test(text)) {
      return undefined;
    }
    if (field === 'managementEvent' && action.event === 'data') {
      return text === 'true'
        ? `${code(name)} is normally a data event, so one would expect false.`
        : `As expected of ${code(name)}, a data event.`;
    }
    if (field !== 'readOnly' || action.readOnly === undefined) {
      return undefined;
    }
    const asExpected = String(action.readOnly) === text;
    if (action.does && !action.access) {
      return asExpected
        ? `AWS writes ${action.readOnly} for ${code(name)}: as one would expect.`
        : `AWS normally writes ${action.readOnly} for ${code(name)}.`;
    }
    const reason = action.access
      ? `IAM counts ${code(name)} as ${action.access}`
      : `The verb of ${code(name)} ${action.readOnly ? 'reads' : 'writes'}`;
    if (action.surprising) {
      return `${reason}, but the service ${asExpected ? 'is known to say' : 'normally says'} ${action.readOnly}.`;
    }
    return asExpected
      ? `${reason}: as one would expect.`
      : `${reason}, so one would expect ${action.readOnly}. The service decides, and some surprise.`;
  },
};
