import { strict as assert } from 'node:assert';
import type { Locator } from 'playwright-core';
import { useWorkbench } from './driver/useWorkbench';

/** What somebody who can choose the texts of an event might write into them, each with a mark to find it by. */
const hostile: Readonly<Record<string, string>> = {
  markdownLink: 'MARK1 [click](https://evil.invalid/a) ![x](https://evil.invalid/p.png) <https://evil.invalid/b>',
  commandLink: 'MARK2 [run](command:workbench.action.terminal.new) command:workbench.action.quit',
  html: 'MARK3 <img src="https://evil.invalid/i.png" onerror="alert(1)"><a href="https://evil.invalid">x</a><b>b</b>',
  icons: 'MARK4 $(zap) $(account~spin) $(error)',
  blocks: 'MARK5 `` ``` \n\n# Heading\n\n---\n\n| a | b |\n|---|---|\n| ![](https://evil.invalid/t.png) | x |\n',
  bare: 'MARK6 https://evil.invalid/bare www.evil.invalid evil@evil.invalid file:///etc/passwd',
  directions: 'MARK7 \u202Egnp.exe\u202C \u2066x\u2069 \u0007\u001B[31mred \u200B\uFEFF',
  long: `MARK8 ${'[a](command:x) '.repeat(700)}`,
};

const text = `${JSON.stringify({ Records: Object.values(hostile).map(recordOf) }, undefined, 2)}\n`;

/** An event with a hostile text in every place that a hover or a card shows. */
function recordOf(value: string, index: number): unknown {
  return {
    eventVersion: '1.08',
    userIdentity: {
      type: 'AssumedRole',
      principalId: `AROA:${value}`,
      arn: `arn:aws:sts::111122223333:assumed-role/${value}/${value}`,
      accountId: '111122223333',
      sessionContext: { sessionIssuer: { type: 'Role', userName: value } },
    },
    eventTime: '2021-06-09T23:09:46Z',
    eventSource: 'appmesh.amazonaws.com',
    eventName: 'CreateMesh',
    awsRegion: value,
    sourceIPAddress: value,
    userAgent: value,
    errorCode: value,
    errorMessage: value,
    requestParameters: { meshName: value, policy: JSON.stringify({ Statement: [{ Effect: value, Sid: value }] }) },
    eventID: `b096d5b7-dcf2-4399-998b-5a53eca76a2${index}`,
    recipientAccountId: value,
  };
}

/** Where the links in an element lead, and everything in it that does or shows more than text. */
async function livingParts(shown: Locator): Promise<{ readonly links: string[]; readonly others: string[] }> {
  return shown.evaluate((element) => {
    const links = [...element.querySelectorAll('a')].map((a) => a.dataset.href ?? a.getAttribute('href') ?? '');
    const inBody = [...element.querySelectorAll('.rendered-markdown, .hover-contents')];
    const others = inBody.flatMap((body) =>
      [
        ...body.querySelectorAll(
          'img, svg, video, iframe, input, button, h1, h2, h3, table, .codicon, [onerror], [onclick]',
        ),
      ].map((part) => part.outerHTML.slice(0, 200)),
    );
    return { links: links.filter(Boolean), others };
  });
}

/** Our own links lead to AWS's documentation, and those of a finding to its explanation. */
function assertInert({ links, others }: { readonly links: string[]; readonly others: string[] }): void {
  assert.deepEqual(
    links.filter(
      (link) => !/^https:\/\/docs\.aws\.amazon\.com\/|^command:cloudtrail\.explainFinding\?\["[a-z-]+"\]$/.test(link),
    ),
    [],
  );
  assert.deepEqual(others, []);
}

describe('hostile values in an event', () => {
  const workbench = useWorkbench();
  const name = 'hostile_CloudTrail_x.json';

  /** In each test, so that a second attempt, in a window of its own, finds it too. */
  async function openLog(): Promise<void> {
    workbench().writeFile(name, text);
    await workbench().openFile(name);
    await workbench().languageIs('CloudTrail Log');
  }

  /** Hovers over the name of the event with the mark. */
  async function hoverOnName(mark: string): Promise<Locator> {
    await openLog();
    const lines = text.split('\n');
    const from = lines.findIndex((line) => line.includes(`AROA:${mark}`));
    const line = lines.findIndex((one, index) => index >= from && one.includes('"CreateMesh"'));
    const column = (lines[line]?.indexOf('"CreateMesh"') ?? 0) + 3;
    await workbench().hoverReads({ line: line + 1, column }, /ACTOR/);
    return workbench().page.locator('.monaco-editor .monaco-hover:not(.hidden)').first();
  }

  for (const [kind, value] of Object.entries(hostile)) {
    const mark = value.slice(0, 5);

    it(`are inert in the card of the event: ${kind}`, async () => {
      const hover = await hoverOnName(mark);
      await hover.getByText(mark).first().waitFor();
      assertInert(await livingParts(hover));
      if (kind === 'markdownLink' || kind === 'icons') await workbench().screenshot(`hostile-${kind}`);
    });
  }

  for (const field of ['"sourceIPAddress":', '"errorMessage":', '"userAgent":', '"arn":']) {
    it(`are inert in the explanation of ${field}, which tells what it says here`, async () => {
      await openLog();
      for (const mark of ['MARK1', 'MARK3', 'MARK4']) {
        const lines = text.split('\n');
        const from = lines.findIndex((line) => line.includes(`AROA:${mark}`));
        const line = lines.findIndex((one, index) => index >= from && one.includes(field));
        const column = (lines[line]?.indexOf(field) ?? 0) + 3;
        const place = { line: line + 1, column };
        await workbench().hoverReads(place, new RegExp(field.slice(1, -2)));
        assertInert(await livingParts(workbench().page.locator('.monaco-editor .monaco-hover:not(.hidden)').first()));
      }
    });
  }

  it('are inert in the tree and in its tooltip', async () => {
    await openLog();
    await workbench().showEvents();
    // The day of all events, of which their rows have the time.
    await workbench().headlineReads(/8 events · 8 failed · 23:09 UTC, 9 June 2021 · 8 identities/);
    const row = workbench()
      .treeRow(/23:09:46.*role/)
      .first();
    await row.waitFor();
    assert.equal(await row.locator('img, b, [href^="http"], .codicon-zap').count(), 0);
    const tooltip = await workbench().tooltipOf(row, 'ACTOR');
    await workbench().screenshot('tree-tooltip');
    assertInert(await livingParts(tooltip));
  });

  it('are inert in the list of Find Event, which makes icons of its own only', async () => {
    await openLog();
    await workbench().showEvents();
    await workbench().headlineReads(/8 events/);
    await workbench().openList('CloudTrail: Find Event', /Words anywhere/);
    const rows = workbench().page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'MARK4 $(zap) $(account~spin) $(error)' }).waitFor();
    assert.equal(await rows.locator('.codicon-zap, .codicon-account, img, b, a[href]').count(), 0);
    await workbench().screenshot('hostile-find');
    await workbench().page.keyboard.press('Escape');
  });
});
