import type { EventData } from '../log/eventData';

/** Account ids that only documentation has: digits that count up, stay the same, or come in pairs or fours. */
const documentationAccounts =
  /^(?:0?123456789[0-9]*|([0-9])\1{5,}|(?:([0-9])\2){6}|(?:([0-9])\3{3}){3}|(?:([0-9])\4{2}){4})$/;

/** Addresses set aside for documentation (RFC 5737, RFC 3849). */
const documentationAddresses = /^(?:192\.0\.2\.|198\.51\.100\.|203\.0\.113\.|2001:db8:)/i;

/** Whether an account id is one that documentation uses. */
export function isDocumentationAccount(text: string | undefined): boolean {
  return text !== undefined && documentationAccounts.test(text);
}

/** Whether the whole event is evidently a sample, by its accounts, its address and the ids that AWS marks with EXAMPLE. */
export function isSample(event: EventData): boolean {
  const accounts = [event.text('recipientAccountId'), event.text('userIdentity', 'accountId'), event.text('accountId')];
  const ids = ['accessKeyId', 'principalId', 'arn'].map((name) => event.text('userIdentity', name));
  const marked = [...ids, event.text('requestID'), event.text('eventID')].some((id) => id && /example|EX_/i.test(id));
  return (
    marked || accounts.some(isDocumentationAccount) || documentationAddresses.test(event.text('sourceIPAddress') ?? '')
  );
}
