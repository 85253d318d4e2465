import { buildDeepTree } from '../../json/buildTree';
import { jsonText } from '../../json/jsonText';
import { codeBlock } from '../../markdown/escape';
import type { ValueExplainer } from './explainer';
import { policySummary } from './policy';

/** JSON in a string, such as a policy, also when it is written as a URL would have it: shown as readable JSON. */
export const embeddedJson: ValueExplainer = {
  id: 'embedded-json',
  explain: ({ text, node, record }) => {
    const json = node.type === 'string' && text.length < longest ? parsed(text) : undefined;
    if (json === undefined) {
      return undefined;
    }
    return [
      '**JSON in a string**',
      ...policySummary(json.value, record.text('eventSource')),
      codeBlock(json.formatted, 'json'),
    ].join('\n\n');
  },
};

const longest = 262_144;

/** A value that was text inside a string, and the same text laid out. */
interface Embedded {
  readonly value: unknown;
  readonly formatted: string;
}

/** The object or array that a text is, also when it is written as a URL would have it; undefined for anything else, and for very long texts. */
export function embeddedValue(text: string): unknown {
  return text.length < longest ? parsed(text)?.value : undefined;
}

/** Reads the text as an object or array; undefined for anything else. */
function parsed(text: string): Embedded | undefined {
  try {
    const plain = /^%(7B|5B)/i.test(text) ? decodeURIComponent(text.replaceAll('+', ' ')) : text;
    if (!/^\s*[[{]/.test(plain)) {
      return undefined;
    }
    const value: unknown = JSON.parse(plain);
    return { value, formatted: jsonText(buildDeepTree(plain, 0, plain.length), plain) };
  } catch {
    return undefined;
  }
}
