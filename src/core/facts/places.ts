import pages from './pages.json';
import regions from './regions.json';

const pageUrls = new Map(Object.entries(pages as Readonly<Record<string, string>>));
const regionNames = new Map(Object.entries(regions as Readonly<Record<string, string>>));

/** The address of a page of the documentation by its id; undefined for unknown ids. */
export function pageUrl(id: string | undefined): string | undefined {
  return id === undefined ? undefined : pageUrls.get(id);
}

/** The name of a Region: "US East (Ohio)" for `us-east-2`. Undefined for unknown ones, which are no error. */
export function regionName(code: string | undefined): string | undefined {
  return code === undefined ? undefined : regionNames.get(code);
}

/** All known Regions, code first. */
export function allRegions(): Iterable<readonly [string, string]> {
  return regionNames.entries();
}
