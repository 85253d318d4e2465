import { errorCode } from './errorCode';
import type { ValueExplainer } from './explainer';
import { region } from './region';
import { service } from './service';
import { wellKnown } from './wellKnown';

/** Everything that hovers can say about values, in the order in which it is said. */
export const valueExplainers: readonly ValueExplainer[] = [wellKnown, service, region, errorCode];
