import { escaped } from './escaped.mjs';
import { levelsOf } from './registry.mjs';

/** @typedef {import('./registry.mjs').Registry} Registry */

/**
 * The README with its tables as the registries have them.
 * @param {string} text
 * @param {Registry} registry
 */
export function withTables(text, registry) {
  const blocks = {
    damages: table(registry.damageKinds),
    rules: table(registry.rules),
    facets: levelsOf(registry)
      .map(({ id, title }) => `${title} (\`${id}\`)`)
      .join(', '),
    'filter names': registry.facets.map(({ id, title }) => `\`${id}\` ${title}`).join(', '),
    presets: presetTable(registry.presets),
  };
  return Object.entries(blocks).reduce((out, [name, block]) => between(out, name, block), text);
}

/** @param {Registry['damageKinds']} entries */
function table(entries) {
  const rows = entries.map(
    ({ code, summary, severity }) => `| [\`${code}\`](media/findings.md#${code}) | ${escaped(summary)} | ${severity} |`,
  );
  return ['| Code | Reports | Severity |', '|---|---|---|', ...rows].join('\n');
}

/** @param {Registry['presets']} entries */
function presetTable(entries) {
  const rows = entries.map(
    ({ name, says, filter }) => `| \`is:${name}\` | events ${escaped(says)} | ${filter ? `\`${filter}\`` : ''} |`,
  );
  return ['| Preset | Matches | Stands for |', '|---|---|---|', ...rows].join('\n');
}

/**
 * Replaces what is between `<!-- name: … -->` and `<!-- end of name -->`; leaves a text without the marks as it is.
 * @param {string} text
 * @param {string} name
 * @param {string} block
 */
function between(text, name, block) {
  const marks = new RegExp(`(<!-- ${name}:[^>]*-->)[^]*?(<!-- end of ${name} -->)`);
  return text.replace(
    marks,
    (_, /** @type {string} */ start, /** @type {string} */ end) => `${start}\n${block}\n${end}`,
  );
}
