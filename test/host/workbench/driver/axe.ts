import axe from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** What axe finds that keeps people from using a page: what is serious or worse, in a line each. Empty where there is nothing. */
export async function seriousFindings(where: Page | Frame): Promise<readonly string[]> {
  // Not as a script of the page, which its policy would not run.
  await where.evaluate(axe.source);
  return where.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ['violations'],
    });
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
      );
  });
}
