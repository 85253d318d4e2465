import { strict as assert } from 'node:assert';
import type { Page } from 'playwright-core';
import { useWorkbench } from './driver/useWorkbench';

/** The themes that VS Code starts with, today and before, and those for people who need contrast. One that a VS Code does not have yet changes nothing. */
const themes = [
  'Light 2026',
  'Dark 2026',
  'Default Light Modern',
  'Default Dark Modern',
  'Default High Contrast',
  'Default High Contrast Light',
];

// Not a name of logs: those have our language whatever the settings say.
const name = 'colours.json';

const event = {
  eventVersion: '1.10',
  userIdentity: { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/ana', accountId: '111122223333' },
  eventTime: '2024-03-01T09:30:00Z',
  eventSource: 's3.amazonaws.com',
  eventName: 'GetObject',
  errorCode: 'AccessDenied',
  errorMessage: 'no',
  requestParameters: { anything: ['a \\ b', 1.5e3, true, null, {}] },
  responseElements: { ConsoleLogin: 'Failure' },
  eventID: 'b096d5b7-dcf2-4399-998b-5a53eca76a27',
  readOnly: false,
  eventType: 'AwsApiCall',
};

/** What shall stand out, as it is written. */
const outstanding = ['GetObject', 'AccessDenied', 'Failure'];

/** The color of each character on the screen, by the line that it is in. */
async function coloursIn(page: Page): Promise<Map<string, readonly string[]>> {
  const lines = await page.locator('.editor-instance .view-line').evaluateAll((all) =>
    all.map((line) => {
      const spans = [...line.querySelectorAll('span > span')];
      const text = spans
        .map((span) => span.textContent)
        .join('')
        .replaceAll('\u00a0', ' ');
      return [
        text,
        spans.flatMap((span) => [...(span.textContent ?? '')].map(() => getComputedStyle(span).color)),
      ] as const;
    }),
  );
  return new Map(lines);
}

describe('colours', () => {
  const workbench = useWorkbench();
  const settings = (theme: string, switchLanguage: boolean) =>
    workbench().writeFile(
      '.vscode/settings.json',
      JSON.stringify({ 'workbench.colorTheme': theme, 'cloudtrail.detection.switchLanguage': switchLanguage }),
    );

  for (const theme of themes) {
    it(`are those of JSON in ${theme}, but for failures and calls`, async () => {
      const { page } = workbench();
      settings(theme, true);
      workbench().writeFile(name, JSON.stringify({ Records: [event] }, undefined, 2));
      await workbench().openFile(name);
      await workbench().languageIs('CloudTrail Log');
      await page.waitForTimeout(1500);
      const ours = await coloursIn(page);
      await workbench().screenshot(`colours-${theme}`);
      settings(theme, false);
      await workbench().languageIs('JSON');
      await page.waitForTimeout(1500);
      const theirs = await coloursIn(page);
      assert.deepEqual([...ours.keys()], [...theirs.keys()]);
      assert.ok(ours.size > 20);
      const differing = [...ours].flatMap(([line, colours]) => {
        const wrong = [...line].filter((_, at) => colours[at] !== theirs.get(line)?.[at]).join('');
        return wrong ? [wrong] : [];
      });
      assert.deepEqual(differing, outstanding);
    });
  }
});
