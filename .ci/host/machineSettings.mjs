import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What makes the first screen show the user's files and nothing else. */
const QUIET = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  // As on the desktop: in a browser VS Code would save by itself.
  'files.autoSave': 'off',
  'git.enabled': false,
  // All processes of the machine would be listed every other second.
  'remote.autoForwardPorts': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.ignoreRecommendations': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'update.showReleaseNotes': false,
  'security.workspace.trust.enabled': false,
};

/**
 * Writes the machine settings of a server that keeps its data in `dataFolder`.
 * @param {string} dataFolder
 * @param {Readonly<Record<string, unknown>>} [extra]
 */
export async function writeMachineSettings(dataFolder, extra = {}) {
  const folder = join(dataFolder, 'data', 'Machine');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), `${JSON.stringify({ ...QUIET, ...extra }, null, 2)}\n`);
}
