import pages from './pages.json';

const pageUrls = new Map(Object.entries(pages as Readonly<Record<string, string>>));

/** The address of a page of the documentation by its id; undefined for unknown ids. */
export function pageUrl(id: string | undefined): string | undefined {
  return id === undefined ? undefined : pageUrls.get(id);
}
