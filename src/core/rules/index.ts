import type { Rule } from './rule';
import { timeNotIso } from './timeNotIso';

/** All rules, in the order of the documentation. A new rule is a new file and a line here. */
export const rules: readonly Rule[] = [timeNotIso];
