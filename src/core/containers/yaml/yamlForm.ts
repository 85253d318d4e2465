import { eventNames, FIRST_FIELD } from '../../facts/facts';

/** A line of YAML: nothing, a comment, a border, an entry of a list, a name without braces or commas, or what goes on from the line before. */
const LINE =
  /^(?:[ \t]*|[ \t]*#.*|---.*|\.\.\.[ \t]*|[ \t]*-(?:[ \t].*)?|[ \t]*(?:"[^"]*"|'[^']*'|[\w$/.][\w$/.@:*+ ()-]*):(?:[ \t].*)?|[ \t]+\S.*)$/s;
/** Fields of a record, without quotation marks and with nothing behind the value that other notations have. */
const FIELD = new RegExp(
  String.raw`^[ \t]*(?:-[ \t]+)*(${[...eventNames(), 'CloudTrailEvent'].join('|')}):(?=[ \t]*$|[ \t].*[^\s,{[(]$)`,
  's',
);
/** A text in quotation marks that begins as a record does. */
const TEXT = new RegExp(
  String.raw`^[ \t]*(?:-[ \t]+)*[\w@.]{1,64}:[ \t]+(?:'\{"|"\{\\")(?:${FIRST_FIELD}|awsRegion)\\?"`,
);
/** What templates and patterns that name such fields do not have. */
const EVIDENT = new RegExp(String.raw`^[ \t]*(?:-[ \t]+)*(?:${FIRST_FIELD}:[ \t]*["']?1\.\d|CloudTrailEvent:[ \t]*\S)`);

/** What an object in braces has, of which some may be lost, and a page in Markdown, on which words are what most of it is. */
const OTHERS = /[{[,]\s*$|^\s*(?:[}\]]|```|~~~)/;
/** Of the lines of a YAML between which words stand so many are YAML, of four. */
const MOST = 3;

/** Whether lines look like YAML that names fields of a record: all of them, or, where it is evident, all but words and marks between. */
export function looksLikeYaml(lines: readonly string[]): boolean {
  const names = new Set(lines.flatMap((line) => FIELD.exec(line)?.[1] ?? []));
  const speaks = names.size > 1 || names.has('CloudTrailEvent') || lines.some((line) => TEXT.test(line));
  return speaks && (lines.every(isYamlLine) || isMostlyYaml(lines));
}

function isMostlyYaml(lines: readonly string[]): boolean {
  return (
    isEvidentYaml(lines) &&
    lines.filter(isYamlLine).length * 4 >= lines.length * MOST &&
    !lines.some((line) => OTHERS.test(line))
  );
}

/** Whether a line may be one of YAML. */
export function isYamlLine(line: string): boolean {
  return LINE.test(line);
}

/** Whether one of the lines says that this is a record, or the output of lookup-events. */
export function isEvidentYaml(lines: readonly string[]): boolean {
  return lines.some((line) => EVIDENT.test(line));
}
