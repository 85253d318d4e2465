import type { RegexEngine, RegexTest } from './pattern';
import type { FilterProblem } from './problems';
import { type Term, valuesOf } from './tree';

/** The regular expressions of a filter, each read once. */
export class Expressions {
  readonly #tests = new Map<string, RegexTest>();

  constructor(readonly engine: RegexEngine | undefined) {}

  test(source: string): RegexTest {
    return this.#tests.get(source) ?? (() => false);
  }

  problemsOf(term: Term): readonly FilterProblem[] {
    return valuesOf(term).flatMap((value) => {
      const wrong = value.kind === 'regex' ? this.#read(value.source) : undefined;
      return wrong === undefined ? [] : [{ kind: 'not-a-regex', span: term.span, text: wrong } as const];
    });
  }

  #read(source: string): string | undefined {
    try {
      const test = this.engine?.(source);
      if (test) {
        this.#tests.set(source, test);
      }
      return test ? undefined : 'there is no engine for them here';
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
}
