import { levelsOf } from './registry.mjs';

/** @typedef {import('./registry.mjs').Registry} Registry */

/**
 * A manifest, as far as it is generated.
 * @typedef {{ contributes: { configuration: { title: string, properties: Record<string, { items?: { enum?: string[] } }> }[] } }} Manifest
 */

const severities = ['error', 'warning', 'information', 'hint', 'off'];
const prefix = 'cloudtrail.rules.';
const sentencePrefix = 'setting.rules.';
const levelsSetting = 'cloudtrail.events.levels';

/** Damages and rules under one roof, as the settings show them. @param {Registry} registry */
function entries({ damageKinds, rules }) {
  return [...damageKinds, ...rules];
}

/**
 * The manifest with a setting for the severity of each finding.
 * @param {Manifest} manifest
 * @param {Registry} registry
 */
export function withSettings(manifest, registry) {
  const settings = entries(registry).map(({ code, severity }, index) => {
    const description = `%${sentencePrefix}${code}%`;
    const order = index + 1;
    return [
      `${prefix}${code}`,
      { type: 'string', enum: severities, default: severity, scope: 'resource', order, description },
    ];
  });
  const others = manifest.contributes.configuration.filter(({ title }) => title !== 'Findings');
  const levels = levelsOf(registry);
  // Settings may hold ids of earlier versions.
  const ids = [...levels.map(({ id }) => id), ...levels.flatMap(({ formerIds }) => formerIds ?? [])];
  for (const { properties } of others) {
    const { items } = properties[levelsSetting] ?? {};
    if (items) {
      items.enum = ids;
    }
  }
  manifest.contributes.configuration = [...others, { title: 'Findings', properties: Object.fromEntries(settings) }];
  return manifest;
}

/**
 * The sentences of the manifest with those of the findings.
 * @param {Readonly<Record<string, string>>} strings
 * @param {Registry} registry
 */
export function withSentences(strings, registry) {
  const own = Object.entries(strings).filter(([name]) => !name.startsWith(sentencePrefix));
  const made = entries(registry).map(({ code, summary }) => [`${sentencePrefix}${code}`, summary]);
  return Object.fromEntries([...own, ...made]);
}
