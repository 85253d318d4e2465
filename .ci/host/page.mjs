import { chromium } from 'playwright-core';
import { findBrowser } from './browser.mjs';
import { atEnding } from './endings.mjs';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  // What would draw on a graphics card draws by processor: beside the rest, each picture need not be handed over.
  '--in-process-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What nobody waits for: the movements with which things come and go, as far as VS Code leaves them out for people who are disturbed by them. */
const STILL = /** @type {const} */ ({ reducedMotion: 'reduce' });

/**
 * Stops the others in a page: signs that turn as long as something is awaited. Each of their pictures is drawn by the processor, and a quarter of all
 * the work of a window went into them.
 */
function stopMovements() {
  const style = document.createElement('style');
  style.textContent = '*, ::before, ::after { animation: none !important; transition: none !important; }';
  document.addEventListener('DOMContentLoaded', () => document.head.append(style));
}

/**
 * @typedef {object} OpenPage
 * @property {import('playwright-core').Page} page
 * @property {string} browser what it runs in
 * @property {() => string} messages what the page wrote to its console
 * @property {() => Promise<void>} close
 */

/**
 * @typedef {object} OpenBrowser
 * @property {(address: string) => Promise<OpenPage>} open shows an address in a profile of its own, which knows nothing of any other page
 * @property {() => Promise<void>} close
 */

/**
 * Opens an address in a headless browser of its own.
 * @param {string} address
 * @returns {Promise<OpenPage>}
 */
export async function openPage(address) {
  const browser = await openBrowser();
  const opened = await browser.open(address).catch(async (error) => {
    await browser.close();
    throw error;
  });
  return { ...opened, close: browser.close };
}

/**
 * Starts a headless browser.
 * @returns {Promise<OpenBrowser>}
 */
export async function openBrowser() {
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
  return { open: (address) => openIn(browser, found.name, address), close: () => browser.close() };
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} name
 * @param {string} address
 * @returns {Promise<OpenPage>}
 */
async function openIn(browser, name, address) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, permissions: [], ...STILL });
  await context.addInitScript(stopMovements);
  const page = await context.newPage();
  /** @type {string[]} */
  const messages = [];
  page.on('console', (message) => messages.push(`[${message.type()}] ${message.text()}`));
  page.on('pageerror', (error) => messages.push(`[uncaught] ${error.stack ?? error.message}`));
  page.on('crash', () => messages.push('[crash] the page crashed'));
  await page.goto(address);
  return { page, browser: name, messages: () => messages.join('\n'), close: () => context.close() };
}
