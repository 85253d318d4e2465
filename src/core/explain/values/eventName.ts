import { eventSourceOf } from '../../event/action';
import { type Action, actionOf, serviceName, withoutVersion } from '../../facts/facts';
import { code, escapeText, prose } from '../../markdown/escape';
import type { ValueExplainer } from './explainer';

/** The name of an action: what it does, how IAM calls it, whether it changes anything. */
export const eventName: ValueExplainer = {
  id: 'event-name',
  explain: ({ text, name, path, record }) => {
    const source = eventSourceOf(record);
    const action = path.length <= 2 && /^(eventName|insightEventName)$/.test(name) ? actionOf(source, text) : undefined;
    if (!action) {
      return undefined;
    }
    const service = serviceName(source);
    const head = `**${code(text)}**${service ? ` of ${escapeText(service)}` : ''}: ${action.does ? prose(action.does) : byVerb(action, text)}`;
    return [head, ...facts(action, text)].join('\n\n');
  },
};

function byVerb({ reads }: Action, name: string): string {
  const words = {
    yes: 'reads',
    mostly: 'mostly only reads',
    mixed: 'may read or write',
    no: 'changes something',
  } as const;
  return `not in our tables. Going by its verb, it ${words[reads ?? 'mixed']}${name === withoutVersion(name) ? '' : '; the number behind the name is a version of the API'}.`;
}

function facts({ access, event, iam, does }: Action, name: string): string[] {
  const version = does && name !== withoutVersion(name) ? 'The number behind the name is a version of the API.' : '';
  const told = [
    access && `Access level in IAM: ${access}.`,
    event && logged[event],
    iam && `In policies: ${code(iam)}.`,
    version,
  ];
  const line = told.filter(Boolean).join(' ');
  return line ? [line] : [];
}

const logged = {
  data: 'Logged as a data event, where a trail asks for it.',
  service: 'Reported by the service itself.',
  'sign-in': 'Logged as a sign-in.',
  'not-logged': 'CloudTrail does not log it as a management event.',
} as const;
