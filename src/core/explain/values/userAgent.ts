import { agentOf, agentTitle } from '../../facts/facts';
import { code, escapeText } from '../../markdown/escape';
import type { ValueExplainer } from './explainer';

/** A user agent taken apart: program, version, command, system, and where it ran. */
export const userAgent: ValueExplainer = {
  id: 'user-agent',
  explain: ({ text, name, path }) => {
    const isAgent = name === 'userAgent' || (name === 'value' && path[0] === 'insightDetails');
    const agent = isAgent && !isCaller(text) ? agentOf(text) : undefined;
    if (!agent) {
      return undefined;
    }
    const parts = [
      `**${escapeText(agentTitle(agent))}**`,
      agent.through && `through ${escapeText(agent.through)}`,
      agent.command && `command ${code(agent.command)}`,
      agent.system && `on ${escapeText(agent.system)}`,
      agent.place && !agentTitle(agent).includes(agent.place) && `in ${escapeText(agent.place)}`,
      agent.inside && 'sent by software of AWS',
    ];
    return `${parts.filter(Boolean).join(', ')}.`;
  },
};

/** A service or a role that stands in the place of an agent; pages of the console are agents, as `console.ec2.amazonaws.com`. */
function isCaller(text: string): boolean {
  return /^arn:|\.amazonaws\.com$/.test(text) && !/^console\.[\w-]+\.amazonaws\.com$/.test(text);
}
