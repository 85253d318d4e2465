import { l10n, type QuickPickItem, window } from 'vscode';
import { type Grouping, groupings } from '../../core';

interface Choice extends QuickPickItem {
  readonly grouping?: Grouping;
}

/** Deeper trees hide more than they show. */
const mostLevels = 4;

/** Asks for one level after the other, from the outermost in; undefined when the user gives up. */
export async function askForLevels(): Promise<readonly string[] | undefined> {
  const chosen: Grouping[] = [];
  while (chosen.length < mostLevels) {
    const choice = await window.showQuickPick(choices(chosen), {
      title: [l10n.t('Levels of the Events View'), ...chosen.map(({ title }) => title)].join(' › '),
      placeHolder: l10n.t('What shall level {0} group by?', chosen.length + 1),
    });
    if (!choice) {
      return undefined;
    }
    if (!choice.grouping) {
      break;
    }
    chosen.push(choice.grouping);
  }
  return chosen.map(({ id }) => id);
}

function choices(chosen: readonly Grouping[]): Choice[] {
  const stop = { label: l10n.t('$(check) List Events'), description: l10n.t('no further level') };
  const rest = groupings.filter((grouping) => !chosen.includes(grouping));
  return [...(chosen.length ? [stop] : []), ...rest.map((grouping) => ({ label: grouping.title, grouping }))];
}
