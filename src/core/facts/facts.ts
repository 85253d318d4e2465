/**
 * The one way to the facts about CloudTrail: everything else in the product asks here, and only the files of this folder read the
 * JSON tables. Facts are carried from AWS's documentation and from published logs; every sentence in the tables is ours.
 */
export { type Action, actionOf, allActions } from './actions';
export { agentOf, agentTitle } from './agents';
export {
  arnEndings,
  type ChosenWay,
  canName,
  chosenBy,
  isOfAws,
  mayHaveSlashes,
  ownParameter,
  variableParameters,
} from './arnNames';
export { columnPath, RESOURCE_COLUMNS } from './columns';
export { columnHolds, envelopeMember } from './envelopes';
export { allErrors, type DenialReason, denialReason, errorFact, errorsOf } from './errors';
export {
  allFailures,
  allFields,
  type FieldFact,
  factIn,
  failuresOf,
  fieldAt,
  isOpen,
  LONGEST_PATH,
  memberNames,
  OUTCOME_HOLDERS,
  saysOutcome,
  topLevelFields,
  valueMeaning,
} from './fields';
export { type IamAction, type IamActions, iamActionsOf, readIamActions } from './iamActions';
export { type IamResources, readIamResources } from './iamResources';
export {
  arnKind,
  arnServiceName,
  arnServiceOf,
  idKind,
  idPrefix,
  partitionName,
  redaction,
  typeKind,
} from './identifiers';
export { type HandleKind, issuerOf } from './issuers';
export { maySpeakOfCloudTrail, mentionsRecords } from './mentions';
export { DELIVERED_OPENING, FIRST_FIELD, OPENING, OWN_VERSION } from './opening';
export { type OperationModels, type ParameterModel, readOperationModels } from './operationModels';
export { pageUrl } from './pages';
export { isOnlyAlike, isSortOfName, parameterSays } from './parameters';
export { hasBlank, isMarked, isPlaceholder } from './placeholders';
export { allRegions, regionName } from './regions';
export {
  alwaysThere,
  digestNames,
  eventNames,
  fieldRole,
  fieldRoles,
  holderNames,
  identityColumns,
  isCarrier,
  isCommonColumn,
  isForeignName,
  isHolder,
  isHolderOfOne,
  isLabel,
  isRecordField,
  isToldBy,
  ownNames,
  valueOwner,
  wholeFields,
} from './roles';
export { allWordings, type Wording, wordingOf } from './sentences';
export { allServices, arnServiceSource, iamPrefix, serviceFact, serviceName } from './services';
export { type TargetPath, targetPaths, type Way } from './targets';
export { actionWords, inWords, severalOf, withoutVersion } from './verbs';
