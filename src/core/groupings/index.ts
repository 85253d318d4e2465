import { byAccount } from './byAccount';
import { byError } from './byError';
import { byEventName } from './byEventName';
import { byIdentity } from './byIdentity';
import { byRegion } from './byRegion';
import { byResource } from './byResource';
import { byService } from './byService';
import { bySession } from './bySession';
import { bySourceAddress } from './bySourceAddress';
import { byTime } from './byTime';
import type { Grouping } from './grouping';

/** All ways to group, in the order in which they are offered. A new way is a new file and a line here. */
export const groupings: readonly Grouping[] = [
  byService,
  byEventName,
  byIdentity,
  bySession,
  byError,
  bySourceAddress,
  byRegion,
  byAccount,
  byResource,
  byTime,
];
