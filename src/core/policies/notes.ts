import { code, escapeText } from '../markdown/escape';
import { counted } from '../markdown/visible';
import { limitsOf } from './limits';
import type { Merged } from './merged';
import type { LeftOut, Observed } from './observed';
import type { Tally } from './tally';

/** How many names are written out of those that may be many. */
const shown = 10;

const headings: Readonly<Record<LeftOut, string>> = {
  refused: 'Calls that were refused',
  failed: 'Calls that failed otherwise',
  'no-call': 'Events that are no calls, such as sign-ins and what services tell of themselves',
  service:
    'Calls of AWS services in their own name or by roles that are linked to them, which no policy of yours is about',
  token: 'Calls with a token or an assertion, which the trust policy of a role alone allows',
  'no-action': 'Calls for which no action of IAM is known',
};

/** What has to be known of a policy, in Markdown. Names from the log are escaped, and those that are many are cut. */
export function notesOn(observed: Observed, merged: readonly Merged[], policy: string): string {
  const { leftOut } = observed;
  const left = (Object.keys(headings) as LeftOut[]).flatMap((why) => {
    const tally = leftOut.get(why);
    return tally ? [`- ${headings[why]}: ${events(tally)} (${names(tally)}).`] : [];
  });
  return [
    '# Notes on the least-privilege policy',
    madeFrom(observed),
    '## Statements and their events',
    ...merged.map(statement),
    ...(left.length > 0 ? ['## Left out', left.join('\n')] : []),
    '## What a log does not show',
    limitsOf(observed, merged, policy)
      .map((line) => `- ${line}`)
      .join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}

function madeFrom({ used, dryRuns, identities, withFailed }: Observed): string {
  const who = `${identities.counts.size === 1 ? '' : 'these identities: '}${names(identities) || 'nobody'}`;
  const failed = withFailed ? ' Calls that failed count as well, as if they should have succeeded.' : '';
  const dry = dryRuns > 0 ? `, among them ${dryRunCount(dryRuns)}, which would have succeeded` : '';
  return `Made from ${eventCount(used)}${span(identities)}, of ${who}${dry}.${failed}`;
}

/** Every action of a statement with how many events show it, and the ids by which they are found again. */
function statement({ sid, actions, resources }: Merged): string {
  const on = resources.length === 1 ? code(resources[0] ?? '') : `${counted(resources.length)} resources`;
  const lines = actions.map(({ name, events: tally }) => {
    const ids = tally.top(3).map(([id]) => code(id));
    const more = tally.counts.size > ids.length ? ' …' : '';
    return `- ${code(name)}: ${events(tally)}${span(tally)}; eventID ${ids.join(', ')}${more}`;
  });
  return `### ${sid}\n\nOn ${on}.\n\n${lines.join('\n')}`;
}

function names(tally: Tally): string {
  const top = tally
    .top(shown)
    .map(([name, count]) => `${escapeText(name, 120)}${count > 1 ? ` × ${counted(count)}` : ''}`);
  return [...top, ...(tally.counts.size > shown ? ['…'] : [])].join(', ');
}

function events({ total }: Tally): string {
  return eventCount(total);
}

function eventCount(count: number): string {
  return count === 1 ? '1 event' : `${counted(count)} events`;
}

function dryRunCount(count: number): string {
  return count === 1 ? '1 dry run' : `${counted(count)} dry runs`;
}

function span({ first, last }: Tally): string {
  return first === undefined || last === undefined ? '' : first === last ? ` at ${first}` : ` from ${first} to ${last}`;
}
