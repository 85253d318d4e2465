import { mentionsRecords } from '../facts/facts';
import { ElementsNode } from '../json/elementTable';
import { type JsonNode, members } from '../json/node';
import type { Steps } from '../text/steps';
import { bareArray } from './bareArray';
import { factsOf } from './facts';
import type { OpenedContainer } from './parts/container';
import { shallow } from './parts/shallow';
import type { SearchHost } from './search/lookAt';
import { searchRecords } from './search/searchRecords';

/** An event that another tool took over: under whatever name, as an object or as text. */
export const wrappedEvent = { id: 'wrapped-event', title: 'Event wrapped by another tool' } as const;
/** Several such, in a list, by their ids, or in any other way. */
export const wrappedEvents = { id: 'wrapped-events', title: 'Events wrapped by another tool' } as const;

/** How much of a value is looked through for names of records at a time, and how much longer than a name the parts overlap. */
const PART = 262_144;
const OVERLAP = 64;
/** A longer text is no fact about the records; it may be one. */
const LONGEST_FACT = 256;

/**
 * Opens a value of a shape that no format knows: a SIEM, a queue or another tool has put the records into it, under names that no list could
 * have. Undefined when there are none.
 */
export function* openWrapped(root: JsonNode, host: SearchHost): Steps<OpenedContainer | undefined> {
  if (!(yield* mentions(root, host.text))) {
    return undefined;
  }
  const { many, ...found } = yield* searchRecords(root, host);
  const { id } = root.type === 'array' ? bareArray : many ? wrappedEvents : wrappedEvent;
  const facts = factsOf(members(shallow(root))).filter(({ value }) => value.length <= LONGEST_FACT);
  return found.records.length > 0 ? { id, ...found, facts, wrapper: !many } : undefined;
}

/** Whether a value mentions what every record has. Of a measured list, each element is looked at when it is come to. */
function* mentions(root: JsonNode, text: string): Steps<boolean> {
  const end = root.offset + root.length;
  for (let at = root.offset; at < end && !(root instanceof ElementsNode); at += PART) {
    if (mentionsRecords(text.slice(at, Math.min(end, at + PART + OVERLAP)))) {
      return true;
    }
    yield;
  }
  return root instanceof ElementsNode;
}
