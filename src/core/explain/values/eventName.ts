import { eventSourceOf } from '../../event/action';
import {
  type Action,
  actionOf,
  actionWords,
  type IamAction,
  iamActionsOf,
  serviceName,
  withoutVersion,
} from '../../facts/facts';
import { code, escapeText, prose } from '../../markdown/escape';
import type { ValueExplainer } from './explainer';

/** The name of an action: what it does, how IAM calls it, what it may act on. */
export const eventName: ValueExplainer = {
  id: 'event-name',
  explain: ({ text, name, path, record, host }) => {
    if (path.length > 2 || !/^(eventName|insightEventName)$/.test(name)) {
      return undefined;
    }
    const source = eventSourceOf(record);
    const action = actionOf(source, text);
    const iam = action?.event === 'service' ? [] : iamActionsOf(host.iam, source, text);
    if (!action && iam.length === 0) {
      return undefined;
    }
    const service = serviceName(source);
    const head = `**${code(text)}**${service ? ` of ${escapeText(service)}` : ''}: ${action?.does ? prose(action.does) : byName(text, action, iam.length > 0)}`;
    const date = host.iam && iam.length > 0 ? ` (AWS's service reference of ${host.iam.date})` : '';
    return [head, ...facts(source, action, iam, text, date)].join('\n\n');
  },
};

/** The name in words, with what its verb tells about reading where IAM's access level does not tell it better. */
function byName(name: string, action: Action | undefined, hasLevel: boolean): string {
  const words = actionWords(name);
  const reads = {
    yes: 'reads',
    mostly: 'mostly only reads',
    mixed: 'may read or write',
    no: 'changes something',
  } as const;
  if (!words) {
    return 'an action that we have no sentence for.';
  }
  const noun = words.noun ? ` ${escapeText(words.noun)}` : '';
  return `by its name, ${words.verb}${noun}.${hasLevel ? '' : ` Such an action ${reads[action?.reads ?? 'mixed']}.`}`;
}

function facts(
  source: string | undefined,
  action: Action | undefined,
  iam: readonly IamAction[],
  name: string,
  date: string,
): string[] {
  const types = [...new Set(iam.flatMap(({ resources }) => resources))];
  const most = types.slice(0, 6).map((type) => code(type));
  const more = types.length > 6 ? ` and ${types.length - 6} more` : '';
  const told = [
    iam.length > 0 && `In policies ${iam.map(policyName).join(' and ')}${date}.`,
    types.length > 0 && `Policies can name for it: ${most.join(', ')}${more}.`,
    action?.event && logged[action.event](serviceName(source) ?? 'the service'),
    name !== withoutVersion(name) && 'The number behind the name is a version of the API.',
  ];
  const line = told.filter(Boolean).join(' ');
  return line ? [line] : [];
}

function policyName({ name, access }: IamAction): string {
  return `${code(name)}, access level ${access}`;
}

const logged = {
  data: () => 'Logged as a data event, where a trail asks for it.',
  service: (service: string) => `Reported by ${service} itself.`,
  'sign-in': () => 'Logged as a sign-in.',
  'not-logged': () => 'CloudTrail does not log it as a management event.',
} as const;
