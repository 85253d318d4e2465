import { incidentTexts } from '../../test/support/incident';

/** @typedef {import('./studio.mjs').Studio['workbench']} Workbench */

/** What somebody did in the night of the incident, without what AWS does by itself. */
const night = 'after:2025-03-12T02:09 before:2025-03-12T03:02 -is:by-aws';

/**
 * Shows the night, by who acted.
 * @param {Workbench} workbench
 */
export async function showNight(workbench) {
  await showIncident(workbench);
  await workbench.runCommand('CloudTrail: Group by Identity');
  await typeFilter(workbench, night);
  await workbench.page.keyboard.press('Enter');
  await workbench.headlineReads(/ of 295 events/);
}

/**
 * Shows all of it in the Events view.
 * @param {Workbench} workbench
 */
export async function showIncident(workbench) {
  await workbench.showEvents();
  await workbench.headlineReads(/^295 events/);
}

/**
 * Opens the filter box and types, without Enter.
 * @param {Workbench} workbench
 * @param {string} text
 */
export async function typeFilter(workbench, text) {
  await workbench.openList('CloudTrail: Filter Events', /service:s3/);
  await workbench.page.keyboard.type(text);
  await workbench.page.locator('.quick-input-title', { hasText: 'of 295 events' }).waitFor();
}

/**
 * Opens the one event that has some words.
 * @param {Workbench} workbench
 * @param {string} words
 */
export async function openEvent(workbench, words) {
  const { page } = workbench;
  await workbench.openList('CloudTrail: Find Event', /Words anywhere/);
  await page.keyboard.type(words);
  await page.locator('.quick-input-title', { hasText: 'Find Event: 1 of' }).waitFor();
  await page.keyboard.press('Enter');
  await workbench.editorHasFocus();
}

/**
 * Where a text stands in the readable view of the file with an event, at or after its name.
 * @param {string} eventName
 * @param {string} text
 */
export function placeInEvent(eventName, text) {
  for (const log of incidentTexts().values()) {
    const lines = JSON.stringify(JSON.parse(log), undefined, 2).split('\n');
    const event = lines.findIndex((line) => line.includes(`"${eventName}"`));
    const at = lines.findIndex((line, index) => index >= event && line.includes(text));
    if (event >= 0 && at >= 0) return { line: at + 1, column: (lines[at] ?? '').indexOf(text) + 1 };
  }
  throw new Error(`No ${eventName} has ${text}`);
}
