import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Workbench } from '../../test/host/workbench/driver/workbench';
import { today } from '../host/builds.mjs';
import { root } from '../host/paths.mjs';
import { openSession } from '../host/session.mjs';
import { temporaryFolder } from '../host/temporary.mjs';

/** @typedef {'dark' | 'light' | 'contrast-dark' | 'contrast-light'} ThemeName */

/** The themes that VS Code starts with, and those for people who need contrast. @type {Readonly<Record<ThemeName, string>>} */
export const themes = {
  dark: 'Dark 2026',
  light: 'Light 2026',
  'contrast-dark': 'Default High Contrast',
  'contrast-light': 'Default High Contrast Light',
};

/** What a reader of the README sees at a glance: one side bar, one editor. */
const SIZE = { width: 1200, height: 700 };

/** Of WebP, in percent: letters stay sharp, and a picture takes a third of what it takes as PNG. */
const QUALITY = 75;

/** Wide enough for the time of an event. */
const SIDE_BAR = 400;

/** What belongs to a VS Code that runs on a server, and to no other. */
const FOREIGN = `#status\\.host, .menubar, .statusbar-item[aria-label*="orwarded"], .statusbar-item[aria-label*="Layout"]
  { display: none !important; }`;

/** What every picture has in common. */
const common = {
  'editor.fontSize': 13,
  'editor.minimap.enabled': false,
  'editor.hover.delay': 100,
  'window.commandCenter': false,
  'window.menuBarVisibility': 'hidden',
  'workbench.layoutControl.enabled': false,
  'workbench.navigationControl.enabled': false,
  'breadcrumbs.enabled': false,
  'editor.stickyScroll.enabled': false,
  'editor.occurrencesHighlight': 'off',
  'editor.wordWrap': 'on',
  'accessibility.signals.enabled': 'off',
};

/** What is in the workspace: the logs of the incident, all of them open, or the samples of documentation. */
const open = {
  samples: { samples: join(root, 'test/fixtures/seeds') },
  incident: { incident: join(root, 'media/samples/incident') },
};

/**
 * @typedef {object} Studio
 * @property {import('playwright-core').Page} page
 * @property {Workbench} workbench
 * @property {(path: string) => Promise<void>} picture
 * @property {() => Promise<void>} close
 */

/**
 * A VS Code with the packaged extension, on samples, with nothing on the screen that says nothing.
 * @param {ThemeName} theme
 * @param {string} vsix
 * @param {import('./pictures.mjs').Picture} picture
 * @returns {Promise<Studio>}
 */
export async function openStudio(theme, vsix, { files, settings }) {
  const also = { 'cloudtrail.openWorkspaceLogs': files === 'incident', 'workbench.colorTheme': themes[theme] };
  const { path: own, discard } = await temporaryFolder('studio');
  await writeFile(join(own, 'settings.json'), JSON.stringify({ ...common, ...settings, ...also }));
  const folders = { ...open[files], '.vscode': own };
  const session = await openSession({ build: today, vsix, folders }).catch(async (error) => {
    await discard();
    throw error;
  });
  const { page } = session;
  const devtools = await sharpen(page);
  const workbench = new Workbench(session);
  await workbench.ready();
  await page.addStyleTag({ content: FOREIGN });
  await widen(page);
  return {
    page,
    workbench,
    picture: async (path) => {
      await mkdir(dirname(path), { recursive: true });
      const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
      await writeFile(path, data, 'base64');
    },
    close: async () => {
      await session.close();
      await discard();
    },
  };
}

/**
 * Two pixels where there was one, as on the screens that most people read the README on.
 * @param {import('playwright-core').Page} page
 */
async function sharpen(page) {
  await page.setViewportSize(SIZE);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setDeviceMetricsOverride', { ...SIZE, deviceScaleFactor: 2, mobile: false });
  return devtools;
}

/**
 * Makes the side bar as wide as it should be, as a person does it.
 * @param {import('playwright-core').Page} page
 */
async function widen(page) {
  const box = await page.locator('.part.sidebar').boundingBox();
  if (!box) throw new Error('There is no side bar.');
  const [edge, y] = [box.x + box.width, box.y + box.height / 2];
  await page.mouse.move(edge, y);
  await page.mouse.down();
  await page.mouse.move(SIDE_BAR, y, { steps: 5 });
  await page.mouse.up();
}
