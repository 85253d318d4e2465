/**
 * The part of the public surface of the core that is there from the start, for those who have to know whether the rest is needed: it loads no
 * tables but the one of names.
 */

export { type DocumentKind, isDeliveredName, isLogName } from './read/documentKind';
export { mayLookLikeLog } from './read/glance';
