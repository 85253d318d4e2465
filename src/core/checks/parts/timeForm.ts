import { isMeantAsCloudTrailTime } from '../../event/time';

/** No time is longer. */
const longest = 64;

/**
 * The form of a time that is not CloudTrail's: the same text for all times that one program writes, whatever its digits, the name of its
 * month, its fraction of a second and its offset. Undefined for what was meant as CloudTrail's form and has a slip in it, and for long
 * texts.
 */
export function foreignForm(text: string): string | undefined {
  if (text.length > longest || isMeantAsCloudTrailTime(text)) {
    return undefined;
  }
  return text
    .replace(/(:[0-9]+)[.,][0-9]+/g, '$1')
    .replace(/[+-][0-9]{2}:?[0-9]{2}$/, '+0')
    .replace(/[0-9]+/g, '0')
    .replace(/\p{L}+/gu, 'a');
}
