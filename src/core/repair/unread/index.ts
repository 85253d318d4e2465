import { equalsNotationEnd } from './equalsSigns';
import { goValuesEnd } from './goValues';
import { keywordsEnd } from './keywords';
import { luaTableEnd } from './luaTables';
import { tomlEnd } from './toml';

/** Notations in which a record may be written and is not read: each gives the end of what begins at a bracket, if it is one. */
const notations = [equalsNotationEnd, keywordsEnd, goValuesEnd, luaTableEnd, tomlEnd];

/** Where something ends that begins at `start` in a notation that is known and not read; undefined for anything else. Read as damaged JSON it would say what nobody wrote. */
export function unreadEnd(text: string, start: number, limit: number): number | undefined {
  for (const endOf of notations) {
    const end = endOf(text, start, limit);
    if (end !== undefined) {
      return end;
    }
  }
  return undefined;
}
