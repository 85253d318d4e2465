import { envelopeMember } from '../../facts/facts';
import type { LogDocument } from '../../log/logDocument';
import { code, prose } from '../../markdown/escape';
import { type Span, span, touches } from '../../text/span';

/** What stands around the events at an offset: a member of the container, by its name or by a value that it states. */
export function explainContainer(log: LogDocument, offset: number): { span: Span; markdown: string } | undefined {
  const container = log.containers.find((candidate) => touches(candidate.span, offset));
  const found = container && (nameAt(log.text, offset) ?? container.facts.find((fact) => touches(fact.span, offset)));
  const says = found && envelopeMember(container.id, found.name);
  return says ? { span: found.span, markdown: `**${code(found.name)}**: ${prose(says)}` } : undefined;
}

/** The quoted name around an offset, when a colon follows it. Looks no further than names of members are long. */
function nameAt(text: string, offset: number): { name: string; span: Span } | undefined {
  const from = Math.max(0, offset - longest);
  for (const match of text.slice(from, offset + longest).matchAll(/"([A-Za-z][\w-]*)"(?=\s*:)/g)) {
    const start = from + match.index;
    const end = start + match[0].length;
    if (start <= offset && offset < end) {
      return { name: match[1] ?? '', span: span(start, end) };
    }
  }
  return undefined;
}

const longest = 64;
