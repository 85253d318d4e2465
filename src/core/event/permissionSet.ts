/** The permission set of IAM Identity Center that a role was made for: of `AWSReservedSSO_Admin_0123456789abcdef` Admin. */
export function permissionSetOf(role: string | undefined): string | undefined {
  return /^AWSReservedSSO_(.+)_[0-9a-f]{16}$/s.exec(role ?? '')?.[1];
}
