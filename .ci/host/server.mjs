import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeMachineSettings } from './machineSettings.mjs';
import { startTree } from './processTree.mjs';
import { serverEnv } from './serverEnv.mjs';

/**
 * @typedef {object} ServerOptions
 * @property {import('./install.mjs').InstalledHost} host
 * @property {string} home   a folder for settings, logs and extensions of this server alone
 * @property {boolean} [token] ask for a secret that only the printed address carries, so that other users of the machine stay out
 * @property {boolean} [automation] let a test drive the workbench
 * @property {Readonly<Record<string, string>>} [env]
 * @property {Readonly<Record<string, unknown>>} [settings] machine settings on top of the quiet ones
 */

/**
 * @typedef {object} RunningServer
 * @property {string} authority host and port, as `vscode-remote://` addresses name it
 * @property {(folder: string, payload?: readonly (readonly [string, string])[]) => string} address what a browser opens to see `folder`
 * @property {() => string} output everything that the server printed
 * @property {Promise<unknown>} closed resolves when the server has ended, by itself too
 * @property {() => Promise<void>} stop
 */

const READY = /Extension host agent started/;
const BOUND = /bound to 127\.0\.0\.1:(\d+)/;
const START_MS = 60_000;

/**
 * Starts VS Code's own server on a free port of the loopback interface and waits until it answers.
 * @param {ServerOptions} options
 * @returns {Promise<RunningServer>}
 */
export async function startServer(options) {
  await writeMachineSettings(options.home, options.settings);
  const token = options.token ? await writeToken(options.home) : undefined;
  const env = serverEnv(options.env ?? {});
  const server = await ready((look) => startTree(options.host.node, serverArguments(options, token), env, look));
  const authority = `127.0.0.1:${BOUND.exec(server.output())?.[1]}`;
  return {
    authority,
    address: (folder, payload) => addressOf(authority, folder, token?.secret, payload),
    output: server.output,
    closed: server.closed,
    stop: server.end,
  };
}

/**
 * Installs a packaged extension into the server that will run in `home`.
 * @param {import('./install.mjs').InstalledHost} host
 * @param {string} home
 * @param {string} vsix
 */
export async function installExtension(host, home, vsix) {
  const installation = startTree(
    host.node,
    [host.server, ...folders(home), '--install-extension', vsix],
    serverEnv({}),
  );
  const code = await installation.closed;
  if (code === 0 && /successfully installed/.test(installation.output())) return;
  throw new Error(`VS Code did not install ${vsix}:\n${installation.output().trim()}`);
}

/** @param {string} home */
function folders(home) {
  return ['--server-data-dir', home, '--extensions-dir', join(home, 'extensions'), '--accept-server-license-terms'];
}

/**
 * @param {ServerOptions} options
 * @param {{ file: string } | undefined} token
 */
function serverArguments({ host, home, automation }, token) {
  return [
    host.server,
    ...folders(home),
    ...['--host', '127.0.0.1', '--port', '0', '--disable-telemetry', '--disable-workspace-trust'],
    ...(token ? ['--connection-token-file', token.file] : ['--without-connection-token']),
    ...(automation ? ['--enable-smoke-test-driver'] : []),
  ];
}

/**
 * The secret goes into a file that only its owner reads, since everybody can read a command line.
 * @param {string} home
 */
async function writeToken(home) {
  const secret = randomBytes(16).toString('hex');
  const file = join(home, 'connection-token');
  await mkdir(home, { recursive: true });
  await writeFile(file, secret, { mode: 0o600 });
  return { secret, file };
}

/**
 * Starts a server and waits until it serves.
 * @param {(look: (output: string) => void) => import('./processTree.mjs').ProcessTree} start
 */
async function ready(start) {
  /** @type {(value: 'ready') => void} */
  let tellReady;
  const readiness = new Promise((done) => {
    tellReady = done;
  });
  const server = start((output) => READY.test(output) && BOUND.test(output) && tellReady('ready'));
  const outcome = await Promise.race([readiness, server.closed, sleep(START_MS, 'late', { ref: false })]);
  if (outcome === 'ready') return server;
  await server.end();
  throw new Error(
    `VS Code's server ${outcome === 'late' ? 'did not start in time' : 'ended at once'}:\n${server.output()}`,
  );
}

/**
 * @param {string} authority
 * @param {string} folder
 * @param {string | undefined} secret
 * @param {readonly (readonly [string, string])[]} [payload]
 */
function addressOf(authority, folder, secret, payload) {
  const query = new URLSearchParams();
  if (secret) query.set('tkn', secret);
  query.set('folder', folder.replaceAll('\\', '/'));
  if (payload) query.set('payload', JSON.stringify(payload));
  return `http://${authority}/?${query}`;
}
