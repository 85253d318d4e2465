import { typePlaceholder } from '../damages/typePlaceholder';
import { matchAt } from './lookahead';
import { stringNode } from './readText';
import { insert } from './report';
import type { Work } from './work';

/** `[account number]`, `[REDACTED]`, `{ JSON }`, `{{name}}` or `${name}`: words in brackets where a value should be, but no entry. */
const WORDS =
  /\[[ \t]*[A-Za-z]+(?:[ \t][\w-]+){1,16}[ \t]*\]|\{[ \t]*[A-Za-z]+(?:[ \t][\w-]+){0,16}[ \t]*\}|\[[A-Z][A-Z_-]{2,30}\]|\{\{[^{}"\n]{1,80}\}\}|\$\{[^{}"\n]{1,80}\}/y;
/** `String` or `byte`: the name of a type, as API references have it. */
const TYPES =
  /(?:[Ss]tring|[Ii]nteger|[Nn]umber|[Bb]oolean|[Tt]imestamp|[Bb]yte|[Bb]lob|[Ll]ong|[Dd]ouble|[Ff]loat|JSON|[Oo]bject|[Aa]rray|[Ll]ist|[Mm]ap)(?=[ \t]*[,}\]\r\n])/y;

/** Takes words in brackets as the text that they are; false when none stand at the current place. */
export function readTypePlaceholder(work: Work): boolean {
  const found = (matchAt(WORDS, work.text, work.at) ?? matchAt(TYPES, work.text, work.at))?.[0];
  const end = work.at + (found?.length ?? 0);
  if (!found || end > work.limit || work.frames.length === 0) {
    return false;
  }
  work.report(typePlaceholder, work.at, end, [insert(work.at, '"'), insert(end, '"')], found);
  work.value(stringNode(work.at, end, found), end);
  return true;
}
