import type { LogDocument } from '../../log/logDocument';
import { BRACKETS } from '../../repair/reports/bracketKinds';
import type { Span } from '../../text/span';
import type { ByteHead } from './byteHead';

/** What a window must be like to be cut. */
export interface WindowDemand {
  readonly head: ByteHead;
  /** The id of the container that the document is, if that is known already. */
  readonly id: string | undefined;
  /** Whether the window must be that container from end to end. */
  readonly strict: boolean;
}

/** Whether a text is one container from end to end, with no words and no damaged brackets between its values. */
export function isOneContainer(log: LogDocument, { head, id }: WindowDemand): boolean {
  const { text, containers, unexplained, damages } = log;
  const [container, ...others] = containers;
  return (
    container !== undefined &&
    others.length === 0 &&
    container.id === (id ?? container.id) &&
    !/[^\s\ufeff]/.test(text.slice(0, container.span.start)) &&
    container.span.end === text.length &&
    (head.inArray || unexplained.every(({ start }) => /[{[]/.test(text.charAt(start)))) &&
    !damages.some((damage) => BRACKET_CODES.has(damage.code) && !isInRecord(log, damage.span))
  );
}

const BRACKET_CODES: ReadonlySet<string> = new Set([...BRACKETS].map(({ code }) => code));

function isInRecord({ records }: LogDocument, { start }: Span): boolean {
  const record = records.around(start);
  return record !== undefined && start < record.span.end;
}
