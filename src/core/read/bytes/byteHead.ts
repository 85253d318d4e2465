import { FIRST_FIELD, isRecordField } from '../../facts/facts';

/** How a document begins whose values follow each other so that it can be read in windows. */
export interface ByteHead {
  /** Whether the values are elements of an array; otherwise they stand in a row, as in NDJSON. */
  readonly inArray: boolean;
  /** The text before the first element; empty for values in a row. */
  readonly opening: string;
  /** What closes the brackets of `opening`. */
  readonly closing: string;
  /** The name with which the first value begins. */
  readonly firstName: string;
}

/** How much of a document is looked at to see how it begins. */
export const HEAD_LENGTH = 65_536;

const MEMBER = String.raw`\s*"[^"\\\n]{0,256}"\s*:\s*(?:"[^"\\\n]{0,4096}"|-?[\d.]{1,30}|true|false|null)\s*,`;
const FIRST_NAME = String.raw`\{\s*"([\w$.-]{1,128})"`;
/** An array of objects at the top, or in an object behind nothing but scalar members. */
const ARRAY = new RegExp(
  String.raw`^\ufeff?\s*(\{(?:${MEMBER}){0,16}\s*"[\w.-]{1,128}"\s*:\s*)?\[\s*(?=${FIRST_NAME})`,
);
const ROW = new RegExp(String.raw`^\ufeff?\s*${FIRST_NAME}`);

/** How a text begins; undefined when its beginning is damaged or other than that of many values. Looks at no more than {@link HEAD_LENGTH}. */
export function headOf(text: string): ByteHead | undefined {
  const head = text.slice(0, HEAD_LENGTH);
  const rowName = ROW.exec(head)?.[1];
  const array = rowName !== undefined && isRecordField(rowName) ? undefined : ARRAY.exec(head);
  if (array?.[2] !== undefined) {
    return { inArray: true, opening: array[0], closing: array[1] ? ']}' : ']', firstName: array[2] };
  }
  return rowName === undefined ? undefined : { inArray: false, opening: '', closing: '', firstName: rowName };
}

/**
 * The text before a window that is not the first: the beginning of the document, and a sound record of ours in place of those that were read
 * already. So a window is read as the same container, with the same brackets around it and the same name to recognise its neighbours by.
 */
export function openingOf({ inArray, opening, firstName }: ByteHead): string {
  const first = firstName === FIRST_FIELD ? '' : `"${firstName}":"",`;
  return inArray ? `${opening}{${first}"${FIRST_FIELD}":"1.08","eventSource":""}` : '';
}
