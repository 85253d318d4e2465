import { stringEnd } from '../../json/token';
import type { Page } from '../tokens/page';

/** Where the name of a sound member ends, and where its value begins, or should. */
export interface MemberHead {
  readonly nameEnd: number;
  readonly value: number;
}

/** The sound name and colon at `at`; undefined where none stand. */
export function memberHead(page: Page, at: number): MemberHead | undefined {
  const nameEnd = page.text.charAt(at) === '"' ? stringEnd(page.text, at, page.length) : -1;
  const colon = nameEnd < 0 ? page.length : page.space(nameEnd);
  return page.text.charAt(colon) === ':' ? { nameEnd, value: page.space(colon + 1) } : undefined;
}
