import { levelsOf } from './registry.mjs';

/** @typedef {import('./registry.mjs').Registry} Registry */
/** @typedef {import('./registry.mjs').DamageEntry | import('./registry.mjs').RuleEntry} Entry */

/**
 * A setting, as far as it is generated.
 * @typedef {{ items?: { enum?: string[] }, properties?: Record<string, unknown> }} Setting
 */

/**
 * A manifest, as far as it is generated.
 * @typedef {{ contributes: { configuration: { properties: Record<string, Setting> }[] } }} Manifest
 */

const severities = ['error', 'warning', 'information', 'hint', 'off'];
const rulesSetting = 'cloudtrail.rules';
const sentencePrefix = 'setting.rules.';
const levelsSetting = 'cloudtrail.events.levels';

/** Damages and rules under one roof, as the settings show them. @param {Registry} registry */
function entries({ damageKinds, rules }) {
  return [...damageKinds, ...rules];
}

/**
 * The manifest with the severities of all findings in one setting, and with the levels of the Events view.
 * @param {Manifest} manifest
 * @param {Registry} registry
 */
export function withSettings(manifest, registry) {
  for (const { properties } of manifest.contributes.configuration) {
    const [rules, levels] = [properties[rulesSetting], properties[levelsSetting]?.items];
    if (rules) {
      rules.properties = Object.fromEntries(entries(registry).map((entry) => [entry.code, severityOf(entry)]));
    }
    if (levels) {
      levels.enum = levelIds(registry);
    }
  }
  return manifest;
}

/** What can be said of one finding; completion in settings.json begins with its usual severity. @param {Entry} entry */
function severityOf({ code, severity }) {
  return { type: 'string', enum: severities, default: severity, description: `%${sentencePrefix}${code}%` };
}

/** The levels that can be chosen. Settings may hold ids of earlier versions. @param {Registry} registry */
function levelIds(registry) {
  const levels = levelsOf(registry);
  return [...levels.map(({ id }) => id), ...levels.flatMap(({ formerIds }) => formerIds ?? [])];
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
