import { isCarrier, isLabel, mentionsRecords } from '../../facts/facts';
import { LazyNode } from '../../json/lazyNode';
import { type JsonNode, type Member, members } from '../../json/node';
import type { Span } from '../../text/span';
import type { Steps } from '../../text/steps';
import type { OpenedEntry } from '../parts/container';
import { isRecordText } from '../parts/holders';
import { areRecord, areTold } from '../parts/recordJudge';
import { shallow } from '../parts/shallow';
import { type Place, SHALLOW_LEVELS } from './frame';

/** What the search asks of whoever knows the document. */
export interface SearchHost {
  /** The text that the offsets of the value count in. */
  readonly text: string;
  /** Opens a record, or a string that may hold some. What stands in a string that is not `named` for it must be sound. */
  open(node: JsonNode, named: boolean): OpenedEntry | undefined;
  /** The rows of a query's result, if an object with these members is one. */
  rowsIn(node: JsonNode, list: readonly Member[]): Steps<OpenedEntry | undefined>;
  spanOf(node: JsonNode): Span;
}

/** What the search does at a value: takes what it holds, visits the members of an object or the elements of a list, or passes. */
export type Look = { readonly opened: OpenedEntry } | { readonly members: readonly Member[] } | 'elements' | 'nothing';

/** Measured values up to this length are looked through for names of records first. */
const LONGEST_GLANCE = 1_048_576;

/** What is to be done at a value. */
export function* lookAt(place: Place, host: SearchHost): Steps<Look> {
  const { node, name } = place;
  switch (node.type) {
    case 'string': {
      const text = String(node.value);
      return taken(isRecordText(text) && !isLabel(name) ? host.open(node, isCarrier(name)) : undefined);
    }
    case 'array':
      return 'elements';
    case 'object':
      return isStrange(place, host) ? 'nothing' : yield* lookAtObject(place, host);
    default:
      return 'nothing';
  }
}

function* lookAtObject({ node, level }: Place, host: SearchHost): Steps<Look> {
  const list = members(level < SHALLOW_LEVELS ? shallow(node) : node);
  if (areRecord(list)) {
    return taken(host.open(node, true));
  }
  if (areTold(list)) {
    return 'nothing';
  }
  const opened = yield* host.rowsIn(node, list);
  return opened ? { opened } : { members: list };
}

function taken(opened: OpenedEntry | undefined): Look {
  return opened ? { opened } : 'nothing';
}

/** Whether a measured value mentions nothing that a record has: it need not be taken apart. */
function isStrange({ node, level }: Place, { text }: SearchHost): boolean {
  const { offset, length } = node;
  const measured = node instanceof LazyNode && level <= SHALLOW_LEVELS && length <= LONGEST_GLANCE;
  return measured && !mentionsRecords(text.slice(offset, offset + length));
}
