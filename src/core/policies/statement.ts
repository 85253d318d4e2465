/** A statement of a policy, with its members in the order in which AWS writes them. */
export interface Statement {
  readonly Sid?: string;
  readonly Effect: 'Allow';
  /** Only in policies of resources. */
  readonly Principal?: '*' | { readonly AWS: string };
  readonly Action: readonly string[];
  /** Trust policies have none. */
  readonly Resource?: readonly string[];
}

/** Characters that nobody sees would act on the reader of a policy unseen. JSON may write them as escapes. */
const UNSEEN = /[\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** A statement alone, as JSON of two spaces a level. */
export function statementText(statement: Statement): string {
  return json(written(statement));
}

/** A whole policy, as JSON that ends with a line break. */
export function policyText(statements: readonly Statement[]): string {
  return `${json({ Version: '2012-10-17', Statement: statements.map(written) })}\n`;
}

/** One of a list stands alone, as AWS's console writes it. */
function written({ Action, Resource, ...rest }: Statement): object {
  return { ...rest, Action: sole(Action), ...(Resource && { Resource: sole(Resource) }) };
}

function sole(texts: readonly string[]): string | readonly string[] {
  return texts.length === 1 ? (texts[0] ?? '') : texts;
}

function json(value: object): string {
  return JSON.stringify(value, undefined, 2).replace(UNSEEN, (found) =>
    Array.from({ length: found.length }, (_, at) => `\\u${found.charCodeAt(at).toString(16).padStart(4, '0')}`).join(
      '',
    ),
  );
}
