import { plainName } from '../../event/plainName';
import { code } from '../../markdown/escape';
import { arn } from './arn';
import type { ValueExplainer } from './explainer';

/** A name as addresses write it: what it means, and the parts of an ARN that is written so. */
export const encoded: ValueExplainer = {
  id: 'encoded',
  explain: (value) => {
    const { text, path, node, record } = value;
    const isAsked = path[0] === 'requestParameters' && node.type === 'string';
    const plain = isAsked ? plainName(text, record.text('eventSource')) : text;
    return plain === text
      ? undefined
      : [`Written as in an address, for ${code(plain, 300)}.`, arn.explain({ ...value, text: plain })]
          .filter(Boolean)
          .join('\n\n');
  },
};
