import type { Span } from '../../text/span';
import { nextLine } from './scalars';
import { isYamlLine } from './yamlForm';

/** Lines of a text that follow each other. */
export interface Stretch extends Span {
  /** Whether they may be YAML; else they are words or marks between one YAML and the next. */
  readonly isYaml: boolean;
}

const BORDER = /^---\s/;

/** A text from the beginning of a line on, cut where lines begin or end that are no YAML, and before each border of documents. Linear in the text. */
export function stretchesOf(text: string, from: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let at = from; at < text.length; ) {
    const end = nextLine(text, at);
    const isYaml = isYamlLine(text.slice(at, end).trimEnd());
    const last = stretches.at(-1);
    if (last?.isYaml === isYaml && !BORDER.test(text.slice(at, end))) {
      stretches[stretches.length - 1] = { ...last, end };
    } else {
      stretches.push({ start: at, end, isYaml });
    }
    at = end;
  }
  return stretches;
}
