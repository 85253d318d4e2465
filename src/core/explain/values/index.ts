import { accessKey } from './accessKey';
import { account } from './account';
import { arn } from './arn';
import { denial } from './denial';
import { elsewhere } from './elsewhere';
import { embeddedJson } from './embeddedJson';
import { encoded } from './encoded';
import { errorCode } from './errorCode';
import { eventName } from './eventName';
import { eventVersion } from './eventVersion';
import type { ValueExplainer } from './explainer';
import { principalId } from './principalId';
import { readOnly } from './readOnly';
import { redacted } from './redacted';
import { region } from './region';
import { service } from './service';
import { sourceAddress } from './sourceAddress';
import { time } from './time';
import { userAgent } from './userAgent';
import { userData } from './userData';
import { wellKnown } from './wellKnown';

/** Everything that hovers can say about values, in the order in which it is said. */
export const valueExplainers: readonly ValueExplainer[] = [
  wellKnown,
  redacted,
  eventVersion,
  eventName,
  readOnly,
  service,
  region,
  encoded,
  arn,
  principalId,
  accessKey,
  account,
  sourceAddress,
  userAgent,
  time,
  errorCode,
  denial,
  embeddedJson,
  userData,
  elsewhere,
];
