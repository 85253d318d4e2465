/** The public surface of the core: all that `src/editor` may import. */
export type { Finding, Fix, RelatedPlace } from './findings/finding';
export type { Grouping, GroupLabel } from './groupings/grouping';
export type { GroupNode } from './groupings/groupNode';
export { groupRecords, pathTo } from './groupings/groupRecords';
export { groupings } from './groupings/index';
export { type Identity, type IdentityKind, identityOf } from './identity/identity';
export type { ContainerFact, ContainerInfo, LogDocument, RecordList } from './log/logDocument';
export type { LogRecord } from './log/logRecord';
export type { Damage, Severity } from './reader/damage';
export { read } from './reader/read';
export { type DocumentKind, isLogName, looksLikeLog } from './sniff';
export { applyEdits, type Edit } from './text/edit';
export type { Span } from './text/span';
