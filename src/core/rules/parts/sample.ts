import type { RecordView } from '../recordView';

/** Account ids that AWS prints in documentation; no customer has them. */
const documentationAccounts =
  /^(?:123456789012|012345678901|012345678910|111122223333|444455556666|777788889999|111222333444|([0-9])\1{11})$/;

/** Addresses set aside for documentation (RFC 5737, RFC 3849). */
const documentationAddresses = /^(?:192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|2001:db8:)/i;

/** AWS writes EXAMPLE into ids; others leave words, blanks to fill in, or marks where something was taken out. */
const placeholder =
  /example|sample|placeholder|redact|hidden|removed|anonym|your|dummy|xxx|\.\.\.|…|\*\*\*|^(?:EX_|<|\[|\{|\$)|[>\]}]$|^[A-Za-z]+(?:[-_ ][A-Za-z]+)*$/i;

/** Whether a text stands where a real value would: rules of form are silent on it. */
export function isPlaceholder(text: string): boolean {
  return placeholder.test(text);
}

/** Whether an account id is one that documentation uses. */
export function isDocumentationAccount(text: string | undefined): boolean {
  return text !== undefined && documentationAccounts.test(text);
}

/** Whether the whole record is evidently a sample, by its accounts, its address and the ids that AWS marks with EXAMPLE. */
export function isSample(event: RecordView): boolean {
  const accounts = [event.text('recipientAccountId'), event.text('userIdentity', 'accountId'), event.text('accountId')];
  const ids = ['accessKeyId', 'principalId', 'arn'].map((name) => event.text('userIdentity', name));
  const marked = [...ids, event.text('requestID'), event.text('eventID')].some((id) => id && /example|EX_/i.test(id));
  return (
    marked || accounts.some(isDocumentationAccount) || documentationAddresses.test(event.text('sourceIPAddress') ?? '')
  );
}
