/** Where VS Code would put an icon in place of a text: `$(trash)`. */
const icon = /\$(?=\([\w-]+(?:~\w+)?\))/g;

/**
 * A text that quotes a log, for a label in which VS Code shows icons and that knows no way to say that there are none: a space stands where one would
 * begin.
 */
export function plainLabel(text: string): string {
  return text.replace(icon, '$$ ');
}
