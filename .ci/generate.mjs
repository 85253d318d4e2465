/**
 * Writes what the registries of the core already say into the files that repeat it: in package.json the severity settings and the levels
 * of the Events view, their sentences in package.nls.json, media/findings.md, and the tables between markers in README.md. With --check
 * it writes nothing and fails when something is stale. Names are all it trusts: codes are kebab case, sentences are plain text.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const severities = ['error', 'warning', 'information', 'hint', 'off'];
const prefix = 'cloudtrail.rules.';
const sentencePrefix = 'setting.rules.';
const levelsSetting = 'cloudtrail.events.levels';

/** The files that repeat the registries, each with what it should hold, given what it holds now (undefined: no such file). */
export const generated = {
  'package.json': (registry, text) => json(withSettings(JSON.parse(text), registry)),
  'package.nls.json': (registry, text) => json(withSentences(JSON.parse(text), registry)),
  'media/findings.md': (registry) => findingsPage(registry),
  'README.md': (registry, text) => text && withTables(text, registry),
};

/** The names of the stale files among `generated`. `readText` gives a file's text, or undefined. */
export async function staleFiles(registry, readText) {
  const names = [];
  for (const [name, make] of Object.entries(generated)) {
    const text = await readText(name);
    if (make(registry, text) !== text) {
      names.push(name);
    }
  }
  return names;
}

function json(value) {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

/** Damages and rules under one roof, as the settings and the documentation show them. */
function entries({ damageKinds, rules }) {
  return [...damageKinds, ...rules].map(({ code, severity, summary }) => ({ code, severity, summary }));
}

function withSettings(manifest, registry) {
  const properties = Object.fromEntries(
    entries(registry).map(({ code, severity }, index) => [
      `${prefix}${code}`,
      {
        type: 'string',
        enum: severities,
        default: severity,
        scope: 'resource',
        order: index + 1,
        description: `%${sentencePrefix}${code}%`,
      },
    ]),
  );
  const others = manifest.contributes.configuration.filter(({ title }) => title !== 'Findings');
  const levels = levelsOf(registry);
  // Settings may hold ids of earlier versions.
  const ids = [...levels.map(({ id }) => id), ...levels.flatMap(({ formerIds }) => formerIds ?? [])];
  for (const { properties } of others) {
    if (properties[levelsSetting]) {
      properties[levelsSetting].items.enum = ids;
    }
  }
  manifest.contributes.configuration = [...others, { title: 'Findings', properties }];
  return manifest;
}

/** The facets that can be a level of the Events view, which shows one log at a time. */
function levelsOf({ facets }) {
  return facets.filter(({ ofLogs }) => !ofLogs);
}

function withSentences(strings, registry) {
  const own = Object.entries(strings).filter(([name]) => !name.startsWith(sentencePrefix));
  const made = entries(registry).map(({ code, summary }) => [`${sentencePrefix}${code}`, summary]);
  return Object.fromEntries([...own, ...made]);
}

function findingsPage({ damageKinds, rules }) {
  const section = ({ code, severity, summary, lenient }) =>
    `### ${code}\n\n${escaped(summary)}\n\nUsual severity: ${severity}${lenient ? ', in samples of documentation hint' : ''}.\n`;
  return `# What CloudTrail Inspector reports

<!-- Written by .ci/generate.mjs from the registries in src/core. Change the sentences there. -->

Each code is a setting: \`"cloudtrail.rules.<code>"\` takes \`error\`, \`warning\`, \`information\`, \`hint\` or \`off\`. What is off is neither
shown nor mended. An event is taken for a sample of documentation when its accounts, its address or its ids are such as only documentation
uses.

## Damages: where the text is not JSON

${damageKinds.map(section).join('\n')}
## Rules: where an event is not what CloudTrail writes

${rules.map(section).join('\n')}`;
}

function withTables(text, registry) {
  const table = (rows) => ['| Code | Reports | Severity |', '|---|---|---|', ...rows.map(row)].join('\n');
  const row = ({ code, summary, severity }) =>
    `| [\`${code}\`](media/findings.md#${code}) | ${escaped(summary)} | ${severity} |`;
  const blocks = {
    damages: table(registry.damageKinds),
    rules: table(registry.rules),
    facets: levelsOf(registry)
      .map(({ id, title }) => `${title} (\`${id}\`)`)
      .join(', '),
  };
  return Object.entries(blocks).reduce((out, [name, block]) => between(out, name, block), text);
}

/** Replaces what stands between `<!-- name: … -->` and `<!-- end of name -->`; leaves a text without the marks as it is. */
function between(text, name, block) {
  const marks = new RegExp(`(<!-- ${name}:[^>]*-->)[^]*?(<!-- end of ${name} -->)`);
  return text.replace(marks, (_, start, end) => `${start}\n${block}\n${end}`);
}

/** A sentence as Markdown that shows just that sentence, also in a table. */
function escaped(sentence) {
  return sentence.replace(/[\\`*_{}[\]<>|]/g, '\\$&');
}

/** The registries as the sources have them now. */
async function loadRegistry() {
  const { build } = await import('esbuild');
  const contents = `export { damageKinds } from './src/core/reader/damages/index';
    export { facets } from './src/core/facets/index';
    export { rules } from './src/core/rules/index';`;
  const options = { bundle: true, write: false, format: 'esm', platform: 'neutral', mainFields: ['module', 'main'] };
  const { outputFiles } = await build({ ...options, stdin: { contents, resolveDir: root, loader: 'ts' } });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

async function readText(name) {
  return readFile(path.join(root, name), 'utf8').catch(() => undefined);
}

async function main() {
  const registry = await loadRegistry();
  const stale = await staleFiles(registry, readText);
  if (process.argv.includes('--check')) {
    for (const name of stale) {
      console.error(`${name} is stale: run "node .ci/generate.mjs".`);
    }
    process.exitCode = stale.length ? 1 : 0;
    return;
  }
  for (const name of stale) {
    const file = path.join(root, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, generated[name](registry, await readText(name)));
    console.log(`Wrote ${name}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main();
}
