/** The public surface of the core: all that `src/editor` may import. */

export { answersOf, type EventAnswer } from './answers/eventAnswer';
export { type GroupAnswer, groupsOf } from './answers/groupAnswer';
export { explanationText, groupText, mostEvents, queryText } from './answers/toolText';
export type { ArchiveDamage } from './archives/archiveDamage';
export { compression } from './archives/gzipHeader';
export { RecentBytes } from './archives/recentBytes';
export { joined, unpack } from './archives/unpack';
export type { Unpacked } from './archives/unpacked';
export { ancestryOf } from './chains/ancestry';
export { Chains } from './chains/chains';
export { definitionsOf, definitionText } from './chains/definitions';
export { descentOf } from './chains/descent';
export { headOf, type Identifier, identifierAt, placeOf } from './chains/identifier';
export { InTime } from './chains/inTime';
export { issuersOf } from './chains/issuers';
export type { Origin } from './chains/link';
export { type OtherPlace, OtherPlaces } from './chains/otherPlaces';
export { mentionsIn, referencesTo } from './chains/references';
export { sameValues } from './chains/sameValue';
export { sessionOf } from './chains/session';
export { usesOf } from './chains/uses';
export { originText } from './chains/words';
export { allowedFixes } from './checks/findings/allowedFixes';
export { CheckedLog } from './checks/findings/checkedLog';
export { FindingIndex, type GatheredPlace } from './checks/findings/findingIndex';
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
export { isCertain, type Repair, type RepairEdit, type RepairMark } from './checks/findings/repair';
export { repairView } from './checks/findings/repairView';
export type { Finding, Fix } from './checks/parts/finding';
export { rules } from './checks/rules/index';
export { allRows } from './columns/allRows';
export type { Column } from './columns/column';
export { EventIndex } from './columns/eventIndex';
export { EventSet, eventsOf } from './columns/eventSet';
export { type Overview, overviewOf, rowsWhere } from './columns/overview';
export { plainRows } from './columns/rowNumbers';
export { containerTitle } from './containers/text/titles';
export { identityOf, identityText } from './event/identity';
export { failed } from './event/outcome';
export { isSameReading } from './event/sameReading';
export { eventCard, eventSentence, plainCard } from './explain/card/eventCard';
export { type Completion, completionsAt } from './explain/completion/completion';
export { createExplainer, type Explanation, explain } from './explain/hover/hover';
export type { HoverHost } from './explain/values/hoverHost';
export { eventJson } from './export/eventJson';
export { type NormalizedLog, normalize, recordsAround, recordsAt } from './export/normalize';
export type { Facet } from './facets/facet';
export { facets, facetsWith } from './facets/index';
export { type EventSummary, summarize } from './facets/summary';
export {
  type IamActions,
  type OperationModels,
  readIamActions,
  readIamResources,
  readOperationModels,
  topLevelFields,
} from './facts/facts';
export { needsRegex } from './filter/compile';
export { completeFilter, type FilterCompletion } from './filter/completion';
export {
  askedKeys,
  boundedTime,
  facetTerm,
  hasTime,
  narrowed,
  not,
  together,
  toggledKey,
  withinTime,
  withoutFacet,
  withoutPart,
  withoutTime,
} from './filter/edit';
export { type Matches, match } from './filter/matches';
export { nothingText, whyNothing } from './filter/nothing';
export { parseFilter } from './filter/parse';
export type { RegexEngine } from './filter/pattern';
export { presets } from './filter/presets/index';
export { type FilterProblem, messageOf } from './filter/problems';
export { stretchAsked } from './filter/stretchAsked';
export type { FilterNode } from './filter/tree';
export { mayMatch } from './filter/untold';
export { formatInSteps } from './format/format';
export type { GroupNode } from './groups/groupNode';
export { groupRecords } from './groups/groupRecords';
export type { Order } from './groups/order';
export type { LayoutStyle } from './layout/logBreaks';
export { isDense, type Readable, readableInSteps } from './layout/readable';
export type { ByteLog } from './log/byteLog';
export type { Damage, Severity } from './log/damage';
export type { EventData } from './log/eventData';
export type { EventRef } from './log/eventRef';
export type { Log } from './log/log';
export { type ContainerInfo, isLog, type LogDocument } from './log/logDocument';
export type { LogRecord } from './log/logRecord';
export { escapeText } from './markdown/escape';
export { counted, shortLine, visibleLines } from './markdown/visible';
export { enclosing } from './outline/enclosing';
export { foldsOf } from './outline/folds';
export { type Outline, outlineOf } from './outline/outline';
export type { OutlineItem, OutlineKind } from './outline/outlineItem';
export { allowing } from './policies/allowing';
export type { IamTables } from './policies/iamTables';
export { type LeastPrivilege, leastPrivilege } from './policies/leastPrivilege';
export { isAllowable, whatFailed } from './policies/refusal';
export { statementText } from './policies/statement';
export { askedOf } from './queries/asked';
export { dialects } from './queries/index';
export type { Dialect, Query } from './queries/query';
export { saidWhy, scriptOf } from './queries/script';
export { EventSearch, type Found } from './query/eventSearch';
export { type NamedEvent, namedEvents } from './query/namedEvents';
export { touched } from './query/touched';
export { ByteSource } from './read/bytes/byteSource';
export { readBytes } from './read/bytes/readBytes';
export { type Leftover, leftoverOf } from './read/leftover';
export { read, readInSteps, reread, reuseOf } from './read/read';
export { looksLikeLog } from './read/sniff';
export { type EventText, eventText, namedGroups, runText } from './rows/eventText';
export { type BranchRow, type EventRow, type Row, runOf, type Said, saidBy } from './rows/row';
export { isBelow, rowsOf, rowsOfSome } from './rows/rowsOf';
export { pathOf, saidDate } from './rows/saidDate';
export { momentsText, sharedDate, shortSpanText, soleDay, spanText } from './rows/spanText';
export { mentionsView } from './sessions/mentionsView';
export { sessionView } from './sessions/sessionView';
export type { EventsView } from './sessions/viewLine';
export { csvLine } from './table/csvLine';
export { facetCounts } from './table/facetCounts';
export { KeyCounter } from './table/keyCounter';
export { RowSorter } from './table/sortedRows';
export {
  pathColumnId,
  type TableColumn,
  tableColumn,
  tableColumns,
  timeColumn,
  usualColumns,
} from './table/tableColumn';
export { timedEvents } from './table/timedEvents';
export { TimedFilters } from './table/timedFilters';
export { type TimedEvents, timelineOf } from './table/timeline';
export { type Change, changeBetween, growthOf, mergeChanges } from './text/change';
export { applyEdits, type Edit, offsetAfter } from './text/edit';
export { holds, overlaps, type Span, span } from './text/span';
export { drain, type Steps } from './text/steps';
