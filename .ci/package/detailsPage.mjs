/**
 * What VS Code shows on the page of the extension: the README without what only helps in the repository, between `<!-- repository: … -->` and
 * `<!-- end of repository -->`, and without pictures and links to files. That page is rendered apart from any folder, so they would lead nowhere.
 * @param {string} readme
 */
export function detailsPage(readme) {
  return readme
    .replace(/<!-- repository:[^>]*-->[\s\S]*?<!-- end of repository -->\n*/g, '')
    .replace(/^!\[[^\]]*\]\([^)]*\)\n+/gm, '')
    .replace(/\[([^\]]+)\]\((?!https?:|#)[^)]*\)/g, '$1');
}
