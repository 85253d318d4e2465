import { ancestryOf } from '../chains/ancestry';
import type { Chains } from '../chains/chains';
import { originText } from '../chains/words';
import { eventSentence } from '../explain/card/eventCard';
import { visible } from '../markdown/visible';
import { momentOf } from './eventLines';
import { INDENT, type ViewLine } from './viewLine';

/**
 * From whoever acted first down to an event: each event that issued credentials, and below it, how sure it is that it was made with those of the one
 * above.
 */
export function chainLines(chains: Chains, row: number): ViewLine[] {
  const { rungs, end } = ancestryOf(chains, row);
  const lines = [...rungs].reverse().flatMap(({ row: at, origin }): ViewLine[] => {
    const event = chains.set.at(at);
    const head = at === row ? 'This event' : event ? eventSentence(event, { when: true }) : '';
    return [
      { text: `${event ? momentOf(event) : ''}  ${head}`, row: at },
      { text: `${INDENT}${visible(originText(origin))}`, row: at },
    ];
  });
  const circle = { text: `${INDENT}It goes round in a circle: an event seems to come from itself.` };
  return end === 'circle' ? [circle, ...lines] : lines;
}
