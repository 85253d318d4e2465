import { type CsvColumn, csvColumnAt } from '../../containers/text/csvColumn';
import { columnHolds, envelopeMember, type FieldFact, fieldAt } from '../../facts/facts';
import type { LogDocument } from '../../log/logDocument';
import { code, prose } from '../../markdown/escape';
import { type Span, span, touches } from '../../text/span';
import { pageLink } from './nameHover';

/** What is explained, and how. */
interface Explained {
  readonly span: Span;
  readonly markdown: string;
}

/** What stands around the events at an offset: a member of the container, by its name or by a value that it states, or the name of a column. */
export function explainContainer(log: LogDocument, offset: number): Explained | undefined {
  const container = log.containers.find((candidate) => touches(candidate.span, offset));
  if (container?.facts.some(({ name, span: head }) => name === 'columns' && touches(head, offset))) {
    return explainColumn(log.text, offset, container.id);
  }
  const found = container && (nameAt(log.text, offset) ?? container.facts.find((fact) => touches(fact.span, offset)));
  const says = found && envelopeMember(container.id, found.name);
  return says ? { span: found.span, markdown: `**${code(found.name)}**: ${prose(says)}` } : undefined;
}

/** Of which field a column is, and what that means; nothing of a column that is no field of CloudTrail. */
function explainColumn(text: string, offset: number, table: string): Explained | undefined {
  const column = csvColumnAt(text, offset);
  const markdown = column && columnMarkdown(column, fieldAt(column.path), columnHolds(table, column.path));
  return column && markdown ? { span: column.span, markdown } : undefined;
}

/** A column that holds other things than its field is no column of it. */
function columnMarkdown(column: CsvColumn, fact: FieldFact | undefined, holds: string | undefined): string | undefined {
  const { name, path } = column;
  const field = code(path.join('.'));
  if (holds) {
    return `**${code(name)}**: ${prose(holds)}${fact ? ` Filters know it as ${field}.` : ''}`;
  }
  return (
    fact &&
    [`**${code(name)}**: the column of ${field}, ${fact.type}`, prose(fact.says), pageLink(fact)]
      .filter(Boolean)
      .join('\n\n')
  );
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
