import type { Preset } from './preset';

/** CloudTrail delivers at least once, the same file may be open twice, and a copy may be cut off. `-is:duplicate` leaves one of each. */
export const duplicate: Preset = {
  name: 'duplicate',
  says: 'that repeat another one of the open logs, by their eventID: all but the first that is not damaged',
  repeats: true,
};
