import { chromium } from 'playwright-core';
import { findBrowser } from './browser.mjs';
import { atEnding } from './endings.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * @typedef {object} OpenPage
 * @property {import('playwright-core').Page} page
 * @property {string} browser what it runs in
 * @property {() => string} messages what the page wrote to its console
 * @property {() => Promise<void>} close
 */

/**
 * Opens an address in a headless browser of its own.
 * @param {string} address
 * @returns {Promise<OpenPage>}
 */
export async function openPage(address) {
  const found = await findBrowser();
  const env = { .../** @type {Record<string, string>} */ (process.env), ...found.env };
  // The sandbox is off: root has none in a container, and the only pages shown are our own server's.
  const browser = await chromium.launch({
    executablePath: found.executable,
    args: FLAGS,
    env,
    // We end it ourselves, together with the server.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const forget = atEnding(() => browser.close());
  browser.once('disconnected', forget);
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, permissions: [] });
  const page = await context.newPage();
  /** @type {string[]} */
  const messages = [];
  page.on('console', (message) => messages.push(`[${message.type()}] ${message.text()}`));
  page.on('pageerror', (error) => messages.push(`[uncaught] ${error.stack ?? error.message}`));
  page.on('crash', () => messages.push('[crash] the page crashed'));
  await page.goto(address);
  return { page, browser: found.name, messages: () => messages.join('\n'), close: () => browser.close() };
}
