import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { atEnding } from './endings.mjs';

const QUIET = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--no-progress', '--omit=dev'];

/**
 * Installs packages into `folder`, which becomes an npm project of its own. No package's script runs: nothing but files is wanted.
 * @param {string} folder
 * @param {readonly string[]} packages each with its version, e.g. `code-server@4.100.3`
 */
export async function npmInstallInto(folder, packages) {
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  await npm(['install', ...QUIET, ...packages], folder);
}

/**
 * Installs what the `package.json` in `folder` asks for, its development dependencies left out.
 * @param {string} folder
 */
export function npmInstallDependencies(folder) {
  return npm(['install', ...QUIET], folder);
}

/**
 * Runs npm and waits for it. Under `npm run` it is the same npm that runs us.
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {Promise<void>} fails with what npm said
 */
function npm(args, cwd) {
  const cli = process.env.npm_execpath;
  const isNpm = cli !== undefined && /npm-cli\.[cm]?js$/.test(cli);
  const command = isNpm ? process.execPath : 'npm';
  const child = spawn(command, isNpm ? [cli, ...args] : args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: !isNpm && process.platform === 'win32',
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      said += chunk;
    });
  }
  const closed = new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) done(undefined);
      else fail(new Error(`npm ${args.join(' ')} failed with code ${code}:\n${said.trim()}`));
    });
  });
  const forget = atEnding(() => child.kill() && closed.catch(() => undefined));
  return closed.finally(forget);
}
