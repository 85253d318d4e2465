import { env, l10n, ProgressLocation, window } from 'vscode';
import {
  allowing,
  type EventData,
  type EventSet,
  type LeastPrivilege,
  leastPrivilege,
  statementText,
} from '../../core';
import type { IamAssets } from '../explain/iamAssets';
import { eventCount } from '../shared/counts';
import { inTimeSlices } from '../shared/timeSlices';
import { showPolicy } from './showPolicy';

/** Makes policies of IAM from events, and hands them to the user. */
export class Policies {
  constructor(readonly assets: IamAssets) {}

  /** Puts on the clipboard the statement that would allow a refused call, and says what it cannot do; or why there is none. */
  async copyAllowing(event: EventData | undefined): Promise<void> {
    const tables = await this.assets.tables();
    const found = event && tables && allowing(event, tables);
    if (!tables) {
      void window.showErrorMessage(unreadable());
    } else if (!found) {
      void window.showInformationMessage(l10n.t('This is no call that was refused, so there is nothing to allow.'));
    } else if (!found.statement) {
      void window.showWarningMessage([l10n.t('Nothing was copied.'), ...found.caveats].join(' '));
    } else {
      await env.clipboard.writeText(`${statementText(found.statement)}\n`);
      void window.showInformationMessage([l10n.t('Copied the IAM statement.'), ...found.caveats].join(' '));
    }
  }

  /** Shows the policy that allows what some events of a set show, and the notes on it. Offers to count failed calls, too. */
  async showLeastPrivilege(events: EventSet, rows: readonly number[], withFailed = false): Promise<void> {
    const made = await this.#made(events, rows, withFailed);
    if (!made) {
      return;
    }
    if (made.text !== undefined) {
      await showPolicy(made.text, made.notes);
    }
    const include = l10n.t('Include Failed Calls');
    const choices = made.failed > 0 && !withFailed ? [include] : [];
    const said = made.text === undefined ? nothing(made) : made.failed > 0 && !withFailed ? without(made) : undefined;
    if (said !== undefined && (await window.showInformationMessage(said, ...choices)) === include) {
      await this.showLeastPrivilege(events, rows, true);
    }
  }

  /** Undefined when the user gives up, or the tables cannot be read. */
  async #made(events: EventSet, rows: readonly number[], withFailed: boolean): Promise<LeastPrivilege | undefined> {
    const tables = await this.assets.tables();
    if (!tables) {
      void window.showErrorMessage(unreadable());
      return undefined;
    }
    const title = l10n.t('Making a policy from {0}', eventCount(rows.length));
    const location = ProgressLocation.Notification;
    return window.withProgress({ location, title, cancellable: true }, async (_, token) =>
      inTimeSlices(leastPrivilege(events, rows, tables, { withFailed }), () => token.isCancellationRequested),
    );
  }
}

function nothing({ failed }: LeastPrivilege): string {
  const shown = l10n.t('These events show no call that succeeded and that a policy could allow.');
  return failed > 0 ? `${shown} ${l10n.t('Calls that failed: {0}.', failed)}` : shown;
}

function without({ failed, used }: LeastPrivilege): string {
  return l10n.t('The policy is made from {0}. Calls that failed were left out: {1}.', eventCount(used), failed);
}

function unreadable(): string {
  return l10n.t('The tables of IAM that come with the extension cannot be read.');
}
