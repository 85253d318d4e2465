import type { RegexEngine } from '../../core';

/**
 * The engine for regular expressions of filters. JavaScript's own may need minutes for a few letters, `^(a+)+$` for instance, and nothing can
 * stop it; RE2's way takes a time that grows with the text. It is loaded when the first such filter is asked.
 */
export async function regexEngine(): Promise<RegexEngine> {
  const { RE2JS } = await import('re2js');
  return (source) => {
    const expression = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE | RE2JS.MULTILINE);
    return (text) => expression.test(text);
  };
}
