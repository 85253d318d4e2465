import { type FieldFact, fieldAt } from '../../knowledge/knowledge';
import type { Frame } from './frame';
import { columnAt } from './layout';
import { isRecordField } from './recordFields';
import type { Work } from './work';

/**
 * The object that a member belongs to whose name begins at `at`. Where the reading allows for it, and the name or its column shows that
 * the member belongs further out, the brackets between are closed first.
 */
export function liftMember(work: Work, frame: Frame, name: string, at: number): Frame {
  const { liftsFields, liftsLayout } = work.around;
  const depth = Math.max(liftsFields ? depthByName(work, name) : -1, liftsLayout ? depthByColumn(work, at) : -1);
  const home = work.frames[depth];
  if (!home || home === frame || home.names.has(name)) {
    return frame;
  }
  closeDownTo(work, depth);
  return home;
}

/** Closes what is open inside the frame at `depth`; a comma that waits for its entry goes with that entry. */
export function closeDownTo(work: Work, depth: number): void {
  const home = work.frames[depth];
  const inner = work.top;
  if (!home || !inner || home === inner) {
    return;
  }
  const { comma } = inner;
  inner.comma = -1;
  work.closeMissing(depth + 1);
  home.comma = comma;
  home.expects = comma < 0 ? 'after' : home.node.type === 'object' ? 'name' : 'value';
}

/** The innermost open object in which the name is documented; -1 for none, or if it is documented where it stands. */
function depthByName(work: Work, name: string): number {
  const { frames } = work;
  const record = frames.findIndex(isRecord);
  for (let depth = frames.length - 1; record >= 0 && depth >= record; depth--) {
    const frame = frames[depth];
    if (frame?.node.type === 'object' && !frame.names.has(name) && isFieldOf(frames.slice(record, depth), name)) {
      return depth;
    }
  }
  return -1;
}

/** Whether a name is documented inside the frames given, from the record's. Services give their own shape to most other objects. */
function isFieldOf(outer: readonly Frame[], name: string): boolean {
  const path = outer.map(stepInto);
  return path.length === 0
    ? isRecordField(name)
    : /^(?:userIdentity|resources|tlsDetails)$/.test(path[0] ?? '') && fieldAt([...path, name]) !== undefined;
}

/** What is known about the member read last in the innermost open object; undefined outside of records. */
export function factAbout({ frames }: Work, name: string): FieldFact | undefined {
  const record = frames.findIndex(isRecord);
  return record < 0 ? undefined : fieldAt([...frames.slice(record, -1).map(stepInto), name]);
}

function stepInto({ node, property }: Frame): string {
  return node.type === 'array' ? '[]' : String(property?.children?.[0]?.value ?? '');
}

/** The innermost open object whose members begin in the column of `at`; -1 for none. */
function depthByColumn({ text, frames }: Work, at: number): number {
  const column = columnAt(text, at);
  return column < 0 ? -1 : frames.findLastIndex((frame) => frame.node.type === 'object' && frame.column === column);
}

function isRecord({ names }: Frame): boolean {
  return names.has('eventVersion') || (names.has('eventTime') && names.has('eventSource'));
}
