/** How long lines are cut: what the rest begins with, whether that counts, and how a line ends that was cut. */
export interface WrapStyle {
  readonly indent: string;
  /** Whether the indentation of a rest lies before the column, as when a terminal or an editor wraps; otherwise it is put before. */
  readonly inside: boolean;
  readonly lineEnd: string;
}

export const wrapStyles: readonly WrapStyle[] = [
  { indent: '', inside: true, lineEnd: '\n' },
  { indent: '', inside: true, lineEnd: '\r\n' },
  { indent: '    ', inside: true, lineEnd: '\n' },
  { indent: '  ', inside: false, lineEnd: '\n' },
  { indent: '\t', inside: false, lineEnd: '\r\n' },
  { indent: '', inside: true, lineEnd: '\\\n' },
  { indent: '', inside: true, lineEnd: '=\n' },
];

/** A text with every line cut at a column, wherever that falls. */
export function wrapAt(text: string, column: number, { indent, inside, lineEnd }: WrapStyle): string {
  const rest = inside ? column - indent.length : column;
  const cut = (line: string) => {
    const parts = [line.slice(0, column)];
    for (let at = column; at < line.length; at += rest) {
      parts.push(indent + line.slice(at, at + rest));
    }
    return parts.join(lineEnd);
  };
  return text
    .split('\n')
    .map(cut)
    .join(lineEnd.replace(/^[^\r\n]/, ''));
}
