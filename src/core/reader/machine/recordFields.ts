import { fieldRole } from '../../knowledge/knowledge';

/** Whether a field of this name stands at the top level of a record and hardly ever elsewhere: it tells where a missing brace belongs. */
export function isRecordField(name: string): boolean {
  return fieldRole(name) !== undefined;
}
