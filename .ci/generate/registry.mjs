import { build } from 'esbuild';
import { root } from '../host/paths.mjs';

/** @typedef {Pick<import('../../src/core/repair/kinds/kind').DamageKind, 'code' | 'severity' | 'summary' | 'matters'>} DamageEntry */
/** @typedef {Pick<import('../../src/core/checks/parts/rule').Rule, 'code' | 'severity' | 'summary' | 'matters' | 'lenient'>} RuleEntry */

/**
 * What the registries of the core say, as far as it is repeated elsewhere.
 * @typedef {object} Registry
 * @property {readonly DamageEntry[]} damageKinds
 * @property {readonly RuleEntry[]} rules
 * @property {readonly Pick<import('../../src/core/facets/facet').Facet, 'id' | 'title' | 'ofLogs' | 'formerIds'>[]} facets
 * @property {readonly Pick<import('../../src/core/filter/presets/preset').Preset, 'name' | 'says' | 'filter'>[]} presets
 * @property {(text: string) => Iterable<{ readonly code: string, readonly message: string }>} findingsIn what is reported in a text
 */

/** The facets that can be a level of the Events view, which shows one log at a time. @param {Registry} registry */
export function levelsOf({ facets }) {
  return facets.filter(({ ofLogs }) => !ofLogs);
}

/**
 * The registries as the sources have them now.
 * @returns {Promise<Registry>}
 */
export async function loadRegistry() {
  const contents = `import { findings, read } from './src/core/index';
    export { damageKinds } from './src/core/repair/kinds/index';
    export { facets, presets, rules } from './src/core/index';
    export const findingsIn = (text) => findings(read(text));`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
  });
  const code = outputFiles.map(({ text }) => text).join('\n');
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}
