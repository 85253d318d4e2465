/**
 * An `eventVersion` as a number that grows with it: its two parts are compared one by one, so that 1.10 comes after 1.09. Undefined
 * when the text is no version.
 */
export function versionOrder(text: string | undefined): number | undefined {
  const match = /^([0-9]{1,3})\.([0-9]{1,3})$/.exec(text ?? '');
  return match ? Number(match[1]) * 1000 + Number(match[2]) : undefined;
}
