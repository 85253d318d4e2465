import { hasBlank, isPlaceholder } from '../../facts/facts';
import type { Documented } from './documented';
import type { RuleContext } from './ruleContext';

/** An ARN of a record that CloudTrail itself writes. */
export type WrittenArn = Documented & { readonly value: string };

/** The texts where CloudTrail writes ARNs: of identities, issuers and resources. What services write is theirs. */
export function* writtenArns({ survey }: RuleContext): Iterable<WrittenArn> {
  for (const documented of survey.documented) {
    if (isArn(documented)) {
      yield documented;
    }
  }
}

function isArn(documented: Documented): documented is WrittenArn {
  const { fact, value } = documented;
  return fact.type === 'string, ARN' && typeof value === 'string' && value !== '';
}

/** Whether an ARN has a blank to fill in or a mark of something taken out, so that its form says nothing. */
export function isTemplate(text: string): boolean {
  return (
    hasBlank(text) || /[$[\]]|account|region|example-arn/i.test(text) || (!/[:/]/.test(text) && isPlaceholder(text))
  );
}
