import type { Rule } from '../parts/rule';
import { accountId } from './accountId';
import { arnAccount } from './arnAccount';
import { arnForm } from './arnForm';
import { arnSpaces } from './arnSpaces';
import { assumedRoleArn } from './assumedRoleArn';
import { categoryConflict } from './categoryConflict';
import { contentOmitted } from './contentOmitted';
import { creationAfterEvent } from './creationAfterEvent';
import { credentialKind } from './credentialKind';
import { damagedText } from './damagedText';
import { digestFile } from './digestFile';
import { duplicateEvent } from './duplicateEvent';
import { duplicateField } from './duplicateField';
import { eventNotRead } from './eventNotRead';
import { eventSourceForm } from './eventSourceForm';
import { idNotGuid } from './idNotGuid';
import { missingField } from './missingField';
import { misspeltField } from './misspeltField';
import { misspeltValue } from './misspeltValue';
import { mixedContainers } from './mixedContainers';
import { newerThanVersion } from './newerThanVersion';
import { nextPage } from './nextPage';
import { recordTooLarge } from './recordTooLarge';
import { regionForm } from './regionForm';
import { sessionIssuer } from './sessionIssuer';
import { sourceAddressForm } from './sourceAddressForm';
import { terminationWithoutReason } from './terminationWithoutReason';
import { textNotUnderstood } from './textNotUnderstood';
import { timeNotIso } from './timeNotIso';
import { unknownValue } from './unknownValue';
import { wrongType } from './wrongType';

/** All rules, in the order of the documentation. A new rule is a new file and a line here. */
export const rules: readonly Rule[] = [
  missingField,
  misspeltField,
  duplicateField,
  wrongType,
  accountId,
  timeNotIso,
  creationAfterEvent,
  misspeltValue,
  unknownValue,
  idNotGuid,
  arnForm,
  arnSpaces,
  assumedRoleArn,
  arnAccount,
  sessionIssuer,
  credentialKind,
  eventSourceForm,
  regionForm,
  sourceAddressForm,
  terminationWithoutReason,
  categoryConflict,
  newerThanVersion,
  recordTooLarge,
  contentOmitted,
  duplicateEvent,
  nextPage,
  mixedContainers,
  damagedText,
  digestFile,
  eventNotRead,
  textNotUnderstood,
];
