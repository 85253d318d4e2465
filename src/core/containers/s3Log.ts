import { type JsonNode, members } from '../json/node';
import { eventBridge } from './eventBridge';
import { factsOf } from './facts';
import { lookupEvents } from './lookupEvents';
import type { ContainerFormat } from './parts/container';
import { contentsOfList, contentsOfLists, hasCandidate, type List, type Open } from './parts/elements';
import { isRecord } from './parts/recordJudge';
import { elementsOf } from './parts/shallow';

/** `{"Records":[…]}`: what a trail delivers to S3, and the JSON download of the Event history. */
export const s3Log: ContainerFormat = {
  id: 's3-log',
  title: 'CloudTrail log file',
  open(root, opening) {
    const bridged: Open = (node) => eventBridge.open(node, opening);
    const looked: Open = (node) => bridged(node) ?? lookupEvents.open(node, opening);
    const lists = members(root).flatMap(({ name, value }): List[] => {
      const open = name === 'Records' ? bridged : looked;
      return value?.type === 'array' && (name === 'Records' || holdsSome(value, open)) ? [{ list: value, open }] : [];
    });
    const own = lists.find(({ open }) => open === bridged)?.list;
    const [only, ...others] = lists;
    if (!own || !only) {
      return undefined;
    }
    const facts = factsOf(members(root).filter(({ name }) => name !== 'Records'));
    const empty = elementsOf(own).next().done;
    if (empty && isRecord(root)) {
      return undefined;
    }
    const contents = others.length > 0 ? contentsOfLists(lists, facts) : contentsOfList(own, facts, bridged);
    return empty ? { ...contents, evidence: 'possible' } : contents;
  },
};

/** Whether a list beside that of the records holds some too: nobody writes such a log, but somebody may hide events in it. */
function holdsSome(list: JsonNode, open: Open): boolean {
  const { table, entries } = contentsOfList(list, [], open);
  return table !== undefined || hasCandidate(entries);
}
