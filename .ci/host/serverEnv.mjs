/** What must not leak from the shell, from npm or from a surrounding VS Code into the one that is started. */
const FOREIGN = /^(VSCODE_|npm_|NODE_OPTIONS$|NODE_PATH$|ELECTRON_RUN_AS_NODE$)/;

/** The environment is what it shall be: it need not be asked of a login shell, with all that its user starts there. */
const COMPLETE = { VSCODE_CLI: '1' };

/**
 * The environment for a VS Code server: ours, without what would change how it runs, with `extra` on top.
 * @param {Readonly<Record<string, string>>} extra
 * @returns {NodeJS.ProcessEnv}
 */
export function serverEnv(extra) {
  const kept = Object.entries(process.env).filter(([name]) => !FOREIGN.test(name));
  return { ...Object.fromEntries(kept), ...COMPLETE, ...extra };
}
