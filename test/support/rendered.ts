import { createRequire } from 'node:module';

/** A piece of rendered Markdown, as markdown-it names it. */
export interface Token {
  readonly type: string;
  readonly content: string;
  readonly children: readonly Token[] | null;
  attrGet(name: string): string | null;
}

interface Renderer {
  readonly linkify: { set(options: object): void };
  parse(markdown: string, env: object): readonly Token[];
}

/** Markdown at its most permissive: HTML, links and mail addresses come alive where they can; bare domains do in no editor. Undefined when markdown-it is not installed. */
export const renderer: Renderer | undefined = load();

/** All tokens of a text, the inner ones too. */
export function tokensOf(markdown: string): readonly Token[] {
  return (renderer?.parse(markdown, {}) ?? []).flatMap((token) => [token, ...(token.children ?? [])]);
}

/** The text that a reader sees. */
export function seen(markdown: string): string {
  const leaves = tokensOf(markdown).filter(({ children, type }) => !children && type !== 'fence');
  return leaves
    .map(({ content }) => content)
    .join('')
    .replaceAll('\u00a0', ' ');
}

function load(): Renderer | undefined {
  try {
    const MarkdownIt = createRequire(import.meta.url)('markdown-it') as new (options: object) => Renderer;
    const markdownIt = new MarkdownIt({ html: true, linkify: true });
    markdownIt.linkify.set({ fuzzyLink: false });
    return markdownIt;
  } catch {
    return undefined;
  }
}
