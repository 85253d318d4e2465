import { code } from '../../markdown/escape';

/** One line per statement of an IAM policy: who may do what; nothing when the value is no policy. */
export function policySummary(value: unknown): string[] {
  const statements = isObject(value) ? listOf(value.Statement) : [];
  const lines = statements.filter(isObject).slice(0, 10).map(describe);
  const more = statements.length > 10 ? [`- and ${statements.length - 10} more`] : [];
  return lines.length > 0 ? [['An IAM policy:', '', ...lines, ...more].join('\n')] : [];
}

type Plain = Readonly<Record<string, unknown>>;

function describe(statement: Plain): string {
  const effect = statement.Effect === 'Deny' ? 'denies' : statement.Effect === 'Allow' ? 'allows' : 'says about';
  const who = principals(statement);
  const what =
    statement.NotAction === undefined
      ? some(statement.Action, 'nothing')
      : `all but ${some(statement.NotAction, 'nothing')}`;
  const on = statement.Resource === undefined ? '' : ` on ${some(statement.Resource, 'nothing')}`;
  const unless = isObject(statement.Condition) ? ', under conditions' : '';
  return `- ${effect} ${who}${what}${on}${unless}`;
}

function principals(statement: Plain): string {
  const { Principal: principal } = statement;
  if (principal === undefined) {
    return '';
  }
  const named = isObject(principal) ? Object.values(principal).flatMap(listOf) : listOf(principal);
  return named.includes('*') ? '**everybody** ' : `${some(named, 'nobody')} `;
}

/** The first three of a list, or of a single text. */
function some(value: unknown, none: string): string {
  const all = listOf(value).filter((item) => typeof item === 'string');
  const shown = all
    .slice(0, 3)
    .map((item) => code(item, 120))
    .join(', ');
  return all.length > 3 ? `${shown} and ${all.length - 3} more` : shown || none;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function isObject(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
