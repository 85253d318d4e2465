import { escaped } from './escaped.mjs';
import { exampleOf } from './example.mjs';

/** @typedef {import('./registry.mjs').Registry} Registry */
/** @typedef {import('./registry.mjs').RuleEntry} RuleEntry */

/**
 * The page that explains every code, with an example out of its fixtures.
 * @param {Registry} registry
 */
export function findingsPage(registry) {
  return `# What CloudTrail Inspector reports

<!-- Written by .ci/generate.mjs: the sentences from the registries in src/core, the examples from test/fixtures. Change them there. -->

The setting \`cloudtrail.rules\` gives a code another severity: \`"cloudtrail.rules": { "trailing-comma": "off" }\`; it takes \`error\`, \`warning\`,
\`information\`, \`hint\` or \`off\`. What is off is neither shown nor mended. An event is taken for a sample of documentation when its accounts, its address or its ids are such as only documentation
uses.

An example shows a log before and after the fix. Where nothing can be fixed, \`«\` and \`»\` enclose what is reported. Characters that nobody
would see are written as \`<U+200B>\`, and \`…\` stands for text left out.

## Damages: where the text is not JSON

${registry.damageKinds.map((kind) => section(kind, 'damages', registry)).join('\n')}
## Rules: where an event is not what CloudTrail writes

${registry.rules.map((rule) => section(rule, 'rules', registry)).join('\n')}`;
}

/**
 * @param {RuleEntry} entry
 * @param {string} folder where its fixtures are
 * @param {Registry} registry
 */
function section({ code, severity, summary, matters, lenient }, folder, { findingsIn }) {
  const { block, text } = exampleOf(folder, code);
  const message = [...findingsIn(text)].find((finding) => finding.code === code)?.message;
  if (message === undefined) throw new Error(`The example of ${code} shows nothing.`);
  const usual = `Usual severity: ${severity}${lenient ? ', in samples of documentation hint' : ''}.`;
  return `### ${code}

${escaped(summary)} ${escaped(matters)}

${block}

Reported as: ${escaped(message)} ${usual}
`;
}
