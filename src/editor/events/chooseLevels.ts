import { l10n, type QuickPickItem, window } from 'vscode';
import { type Facet, facets } from '../../core';

interface Choice extends QuickPickItem {
  readonly facet?: Facet;
}

/** Deeper trees hide more than they show. */
const mostLevels = 4;

/** Asks for one level after the other, from the outermost in, for a view of so many logs; undefined when the user gives up. */
export async function askForLevels(logs: number): Promise<readonly string[] | undefined> {
  const chosen: Facet[] = [];
  while (chosen.length < mostLevels) {
    const choice = await window.showQuickPick(choices(chosen, logs), {
      title: [l10n.t('Levels of the Events View'), ...chosen.map(({ title }) => title)].join(' › '),
      placeHolder: l10n.t('What shall level {0} group by?', chosen.length + 1),
    });
    if (!choice) {
      return undefined;
    }
    if (!choice.facet) {
      break;
    }
    chosen.push(choice.facet);
  }
  return chosen.map(({ id }) => id);
}

function choices(chosen: readonly Facet[], logs: number): Choice[] {
  const stop = { label: l10n.t('$(check) List Events'), description: l10n.t('no further level') };
  // Of one log, what tells logs apart would only repeat its name.
  const rest = facets.filter((facet) => (logs > 1 || !facet.ofLogs) && !chosen.includes(facet));
  return [...(chosen.length ? [stop] : []), ...rest.map((facet) => ({ label: facet.title, facet }))];
}
