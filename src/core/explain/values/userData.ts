import { compression } from '../../archives/gzipHeader';
import { codeBlock } from '../../markdown/escape';
import { counted } from '../../markdown/visible';
import type { ValueExplainer } from './explainer';

/** The script an EC2 instance gets at launch, encoded in base64: shown as text, never run, never a link. */
export const userData: ValueExplainer = {
  id: 'user-data',
  explain: ({ text, name, path, node }) => {
    const isUserData = /^userData$/i.test(name) || (name === 'value' && /^userData$/i.test(path.at(-2) ?? ''));
    const bytes = isUserData && node.type === 'string' ? decoded(text) : undefined;
    if (!bytes) {
      return undefined;
    }
    const script = asText(bytes);
    if (script === undefined) {
      return `**User data**: ${counted(bytes.length)} bytes of ${compression(bytes) === 'gzip' ? 'gzipped' : 'binary'} data in base64.`;
    }
    return ['**User data**: what the instance is told to run at its start.', codeBlock(script)].join('\n\n');
  },
};

const longest = 65_536;

function decoded(text: string): Uint8Array | undefined {
  const plain = text.replace(/\s/g, '');
  if (plain.length === 0 || plain.length > longest || plain.length % 4 === 1 || !/^[A-Za-z0-9+/]+={0,2}$/.test(plain)) {
    return undefined;
  }
  try {
    return Uint8Array.from(atob(plain), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** The bytes as UTF-8 text; undefined when they are none, or hold other control characters than line ends and tabs. */
function asText(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return /[\u0000-\u0008\u000b\u000c\u000e-\u001a\u001c-\u001f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
