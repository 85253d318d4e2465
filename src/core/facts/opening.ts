import { firstField, ownMark } from './roles';

/** The field with which trails begin a record, and so do most tools that copy one. */
export const FIRST_FIELD = firstField();

/** How a record begins, as the source of a pattern: its brace and its first name. */
export const OPENING = String.raw`\{\s{0,200}"${FIRST_FIELD}"`;

/** A version with two digits behind the point, as only CloudTrail writes it; `1.0` is what events of any system begin with. */
export const OWN_VERSION = ownMark(FIRST_FIELD) ?? '';

/** How a record begins that a trail delivered, as the source of a pattern. */
export const DELIVERED_OPENING = String.raw`${OPENING}\s{0,20}:\s{0,20}"${OWN_VERSION}"`;
