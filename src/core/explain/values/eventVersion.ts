import { familyOf } from '../../event/family';
import { code } from '../../markdown/escape';
import type { ValueExplainer } from './explainer';

/** Layout versions that the table does not list. */
export const eventVersion: ValueExplainer = {
  id: 'event-version',
  explain: ({ text, path, field, record }) => {
    if (path.join() === 'eventVersion' && familyOf(record) === 'aggregated') {
      return `**${code(text)}**: a layout of aggregated events, which count their own.`;
    }
    const isNew =
      path.length === 1 &&
      path[0] === 'eventVersion' &&
      /^\d+\.\d+$/.test(text) &&
      !Object.hasOwn(field?.values ?? {}, text);
    return isNew
      ? `**${code(text)}**: not in our tables, so maybe newer than they are. A higher minor number only adds fields.`
      : undefined;
  },
};
