import regions from './regions.json';

const regionNames = new Map(Object.entries(regions as Readonly<Record<string, string>>));

/** The name of a Region: "US East (Ohio)" for `us-east-2`. Undefined for unknown ones, which are no error. */
export function regionName(code: string | undefined): string | undefined {
  return code === undefined ? undefined : regionNames.get(code);
}

/** All known Regions, code first. */
export function allRegions(): Iterable<readonly [string, string]> {
  return regionNames.entries();
}
