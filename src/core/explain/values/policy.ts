import { code } from '../../markdown/escape';

/** One line per statement of a policy: who may do what; nothing when the value is no policy. What it is, its statements and the service tell. */
export function policySummary(value: unknown, eventSource: string | undefined): string[] {
  const all = statementsOf(value);
  const lines = all.slice(0, 10).map((statement) => `- ${describe(statement)}`);
  const more = all.length > 10 ? [`- and ${all.length - 10} more`] : [];
  return lines.length > 0 ? [[`${sortOf(all, eventSource)}:`, '', ...lines, ...more].join('\n')] : [];
}

/** A policy that says whom it is for hangs on what it is about; but for those of Organizations, which hang on accounts, and may say so, too. */
function sortOf(statements: readonly Plain[], eventSource: string | undefined): string {
  if (eventSource === 'organizations.amazonaws.com') {
    return 'A policy of AWS Organizations';
  }
  const isOfResource = statements.some(({ Principal, NotPrincipal }) => (Principal ?? NotPrincipal) !== undefined);
  return isOfResource ? 'A resource-based policy' : 'An IAM policy';
}

/** An IAM policy in one line of Markdown; undefined when the value is none. */
export function policyInLine(value: unknown): string | undefined {
  const all = statementsOf(value);
  const more = all.length > 2 ? [`and ${all.length - 2} more statement${all.length > 3 ? 's' : ''}`] : [];
  return all.length > 0 ? [...all.slice(0, 2).map(describe), ...more].join('; ') : undefined;
}

function statementsOf(value: unknown): readonly Plain[] {
  return isObject(value) ? listOf(value.Statement).filter(isObject) : [];
}

type Plain = Readonly<Record<string, unknown>>;

function describe(statement: Plain): string {
  const { Effect: effect } = statement;
  const does = effect === 'Deny' ? 'denies' : effect === 'Allow' ? 'allows' : 'says about';
  const on = statement.Resource ?? statement.NotResource;
  const resources = on === undefined ? '' : ` on ${butFor(statement, 'Resource')}`;
  return `${does} ${principals(statement)}${butFor(statement, 'Action')}${resources}${conditions(statement.Condition)}`;
}

/** What a member lists, or all but what its opposite lists. */
function butFor(statement: Plain, name: 'Action' | 'Resource'): string {
  const not = statement[`Not${name}`];
  return not === undefined ? some(statement[name], 'nothing') : `all but ${some(not, 'nothing')}`;
}

function principals(statement: Plain): string {
  const { Principal: principal, NotPrincipal: not } = statement;
  if (not !== undefined) {
    return `**everybody** but ${whole(not)} `;
  }
  if (principal === undefined) {
    return '';
  }
  return named(principal).includes('*') ? '**everybody** ' : `${whole(principal)} `;
}

function named(principal: unknown): readonly unknown[] {
  return isObject(principal) ? Object.values(principal).flatMap(listOf) : listOf(principal);
}

/** The principals by name. An account's root stands for all of the account, as does its bare number. */
function whole(principal: unknown): string {
  return some(named(principal), 'nobody', (text) => {
    const account = /^(?:arn:[\w-]+:iam::)?(\d{12})(?::root)?$/.exec(text)?.[1];
    return account ? `account ${code(account)}` : code(text, 120);
  });
}

/** The conditions by what they look at: an empty object is none. */
function conditions(value: unknown): string {
  const tests = isObject(value)
    ? Object.entries(value).flatMap(([operator, keys]) =>
        isObject(keys) ? Object.entries(keys).map(([key, wanted]) => test(operator, key, wanted)) : [],
      )
    : [];
  const shown = tests.slice(0, 3).join(' and ');
  return tests.length > 0
    ? `, if ${shown}${tests.length > 3 ? ` and ${tests.length - 3} more ${tests.length > 4 ? 'conditions hold' : 'condition holds'}` : ''}`
    : '';
}

function test(operator: string, key: string, wanted: unknown): string {
  return `${code(key, 120)} ${code(operator, 60)} ${some(listOf(wanted).map(String), 'nothing')}`;
}

/** The first three of a list, or of a single text. */
function some(value: unknown, none: string, show = (text: string) => code(text, 120)): string {
  const all = listOf(value).filter((item) => typeof item === 'string');
  const shown = all.slice(0, 3).map(show).join(', ');
  return all.length > 3 ? `${shown} and ${all.length - 3} more` : shown || none;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function isObject(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
