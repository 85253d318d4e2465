import { isCarrier, mentionsRecords } from '../../knowledge/knowledge';
import { LazyNode } from '../../reader/scan/lazyNode';
import type { Steps } from '../../reader/steps';
import type { Span } from '../../text/span';
import { type JsonNode, members } from '../../tree/node';
import type { OpenedEntry } from '../container';
import { isRecordText } from '../holders';
import { isRecord, isTold } from '../recordJudge';
import { elementsOf, shallow } from '../shallow';
import type { Copies } from './copies';

/** What the search asks of whoever knows the document. */
export interface SearchHost {
  /** The text that the offsets of the value count in. */
  readonly text: string;
  /** Opens a record, or a string that may hold some. What stands in a string that is not `named` for it must be sound. */
  open(node: JsonNode, named: boolean): OpenedEntry | undefined;
  /** The rows of a query's result, if the object is one. */
  rowsIn(node: JsonNode): Steps<OpenedEntry | undefined>;
  spanOf(node: JsonNode): Span;
}

/** A value that the search comes to, and what is known of the values around it. */
export interface Place {
  readonly node: JsonNode;
  /** The name that it stands under; for an element that of its list. */
  readonly name: string | undefined;
  /** How many levels of a measured value are around it. */
  readonly level: number;
  /** The records found so far in the wrapping that it is part of. */
  readonly copies: Copies;
}

/** How many levels of a measured value are looked at member by member, each of which costs its length; deeper ones are read as a tree. */
const SHALLOW_LEVELS = 4;
/** Measured values up to this length are looked through for names of records first. */
const LONGEST_GLANCE = 1_048_576;

/** What a value holds by itself; `inside` when its members or elements are to be visited, undefined when nothing of ours can be there. */
export function* lookAt(
  { node, name = '', level }: Place,
  host: SearchHost,
): Steps<OpenedEntry | 'inside' | undefined> {
  if (node.type === 'string') {
    return isRecordText(String(node.value)) ? host.open(node, isCarrier(name)) : undefined;
  }
  if (node.type === 'object') {
    return isStrange(node, level, host) ? undefined : yield* inObject(node, level, host);
  }
  return node.type === 'array' ? 'inside' : undefined;
}

function* inObject(node: JsonNode, level: number, host: SearchHost): Steps<OpenedEntry | 'inside' | undefined> {
  const near = level < SHALLOW_LEVELS ? shallow(node) : node;
  if (isRecord(near)) {
    return host.open(node, true);
  }
  return isTold(near) ? undefined : ((yield* host.rowsIn(near)) ?? 'inside');
}

/** Whether a measured value mentions nothing that a record has: it need not be taken apart. */
function isStrange(node: JsonNode, level: number, { text }: SearchHost): boolean {
  const { offset, length } = node;
  const measured = node instanceof LazyNode && level === 0 && length <= LONGEST_GLANCE;
  return measured && !mentionsRecords(text.slice(offset, offset + length));
}

/** The members of an object or the elements of an array that the search goes on to. */
export function* insideOf({ node, name, level }: Place): Generator<Pick<Place, 'node' | 'name'>> {
  for (const element of elementsOf(node)) {
    yield { node: element, name };
  }
  for (const { name: own, value } of members(level < SHALLOW_LEVELS ? shallow(node) : node)) {
    if (value) {
      yield { node: value, name: own };
    }
  }
}
