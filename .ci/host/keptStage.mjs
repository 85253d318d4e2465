import { openStage } from './stage.mjs';

/** @type {{ readonly build: string, readonly stage: import('./stage.mjs').Stage } | undefined} */
let kept;

/**
 * The server and the browser that this process keeps, for one session after the other. They end with `dropStage`, or when the process is told to end.
 * @param {import('./stage.mjs').StageOptions & { vsix: string }} options always with the same package
 * @returns {Promise<import('./stage.mjs').Stage>}
 */
export async function keptStage(options) {
  if (kept?.build !== options.build.id) {
    await dropStage();
    kept = { build: options.build.id, stage: await openStage(options) };
  }
  return kept.stage;
}

/** Ends them, if there are any: the next session finds others, as fresh as the first. */
export async function dropStage() {
  const stage = kept?.stage;
  kept = undefined;
  await stage?.close();
}
