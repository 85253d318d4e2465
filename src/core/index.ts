/** The public surface of the core: all that `src/editor` may import. */

export { allowedFixes } from './checks/findings/allowedFixes';
export { CheckedLog } from './checks/findings/checkedLog';
export { FindingIndex } from './checks/findings/findingIndex';
export { findings, findingsInSteps, type SeverityOf } from './checks/findings/findings';
export {
  fixAllEdits,
  fixAllInSteps,
  fixSampleEdits,
  fixSampleInSteps,
  repair,
  repairInSteps,
} from './checks/findings/fixAll';
export { fixesFor } from './checks/findings/fixesFor';
export { ignoreEdit } from './checks/findings/ignore';
export { isCertain, type Repair, type RepairEdit, type RepairMark, repairMarks } from './checks/findings/repair';
export type { Finding, Fix } from './checks/parts/finding';
export { rules } from './checks/rules/index';
export { containerTitle } from './containers/text/titles';
export { identityOf, identityText } from './event/identity';
export { failed } from './event/outcome';
export { eventCard, eventSentence } from './explain/card/eventCard';
export { type Completion, completionsAt } from './explain/completion/completion';
export { createExplainer, type Explanation, explain } from './explain/hover/hover';
export type { HoverHost } from './explain/values/hoverHost';
export { type NormalizedLog, normalize, recordsAt } from './export/normalize';
export type { Facet } from './facets/facet';
export { facets, facetsWith } from './facets/index';
export { type EventSummary, summarize } from './facets/summary';
export { topLevelFields } from './facts/facts';
export type { RegexEngine } from './filter/pattern';
export { presets } from './filter/presets/index';
export type { GroupNode } from './groups/groupNode';
export { groupRecords, pathTo } from './groups/groupRecords';
export type { ByteLog } from './log/byteLog';
export type { Damage, Severity } from './log/damage';
export type { EventData } from './log/eventData';
export type { EventRef } from './log/eventRef';
export type { Log } from './log/log';
export { type ContainerInfo, isLog, type LogDocument } from './log/logDocument';
export type { LogRecord } from './log/logRecord';
export { counted, oneLine } from './markdown/visible';
export { ByteSource } from './read/bytes/byteSource';
export { readBytes } from './read/bytes/readBytes';
export { type Leftover, leftoverOf } from './read/leftover';
export { read, readInSteps, reread, reuseOf } from './read/read';

export { type DocumentKind, isLogName, looksLikeLog } from './read/sniff';
export { type Change, changeBetween, growthOf, mergeChanges } from './text/change';
export { applyEdits, type Edit } from './text/edit';
export type { Span } from './text/span';
export { drain, type Steps } from './text/steps';
