/** An `eventVersion` as its two numbers, which are compared one by one: 1.10 comes after 1.09. Undefined when it is none. */
export function parseVersion(text: string | undefined): readonly [number, number] | undefined {
  const match = /^([0-9]{1,3})\.([0-9]{1,3})$/.exec(text ?? '');
  return match ? [Number(match[1]), Number(match[2])] : undefined;
}

/** Whether version `text` is at least `since`; undefined when either is no version. */
export function isAtLeast(text: string | undefined, since: string): boolean | undefined {
  const [version, first] = [parseVersion(text), parseVersion(since)];
  return version && first && (version[0] > first[0] || (version[0] === first[0] && version[1] >= first[1]));
}
