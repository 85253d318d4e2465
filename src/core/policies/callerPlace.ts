import { nameInArn, sessionInArn } from '../event/arn';
import { permissionSetOf } from '../event/permissionSet';
import type { EventData } from '../log/eventData';

/** What IAM allows as a name: nothing that means anything where a sentence is shown. Source: IAM's API reference, CreateRole. */
const NAME = /^[\w+=,.@-]{1,64}$/;

/** Where a statement belongs that the policies of the caller lack, by the caller's name where the event says one that may be a name. */
export function callerPlace(event: EventData): string {
  const issuer = event.text('userIdentity', 'sessionContext', 'sessionIssuer', 'arn');
  const own = event.text('userIdentity', 'arn');
  const role = named(nameInArn(issuer, 'role') ?? sessionInArn(own).role ?? nameInArn(own, 'role'));
  const user = named(nameInArn(issuer, 'user') ?? nameInArn(own, 'user'));
  const set = permissionSetOf(role);
  if (set !== undefined) {
    return `It belongs in permission set ${set} of IAM Identity Center, which writes the policies of role ${role}.`;
  }
  const whose = role !== undefined ? `role ${role}` : user !== undefined ? `user ${user}` : 'the caller';
  return `It belongs in an identity-based policy of ${whose}.`;
}

function named(name: string | undefined): string | undefined {
  return name !== undefined && NAME.test(name) ? name : undefined;
}
