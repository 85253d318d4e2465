import { strict as assert } from 'node:assert';
import { samplesOf } from '../suite/documents';
import { useWorkbench } from './driver/useWorkbench';

describe('mending a sample', () => {
  const workbench = useWorkbench();

  it('shows a finding where it is', async () => {
    const place = workbench().placeOf('seeds/app-mesh.md', '123456789012"\n}');
    await workbench().openFile('seeds/app-mesh.md');
    await workbench().problemsAre(1, 0);
    await workbench().hoverReads({ line: place.line, column: place.column + 2 }, /missing-opening-quote/);
    await workbench().screenshot('finding');
  });

  it('offers the fix in the Quick Fix menu and applies it', async () => {
    const place = workbench().placeOf('seeds/app-mesh.md', '123456789012"\n}');
    await workbench().openFile('seeds/app-mesh.md');
    await workbench().quickFixes(place, /quotation mark/);
    await workbench().screenshot('quick-fix');
    await workbench().applyFix(place, /quotation mark/);
    await workbench().save('seeds/app-mesh.md');
    const samples = samplesOf(workbench().textOf('seeds/app-mesh.md'));
    assert.deepEqual(
      samples.map((sample) => JSON.parse(sample).recipientAccountId),
      ['123456789012', '123456789012'],
    );
  });

  it('underlines each place of a finding about several, says there what it is, and mends it from there', async () => {
    const event = '{"eventName": "PutRule", "eventSource": "events.amazonaws.com", "a": None, "b": False}';
    workbench().writeFile('literals.txt', `Printed by Python:\n\n${event}\n`);
    await workbench().openFile('literals.txt');
    await workbench().problemsAre(1, 0);
    const second = workbench()
      .page.locator('.view-line span', { hasText: /^False$/ })
      .first();
    const line = () => second.evaluate((span) => getComputedStyle(span).textDecorationStyle);
    for (const end = Date.now() + 20_000; (await line()) !== 'wavy' && Date.now() < end; ) {
      await workbench().page.waitForTimeout(100);
    }
    assert.equal(await line(), 'wavy');
    const place = workbench().placeOf('literals.txt', 'False');
    await workbench().hoverReads({ line: place.line, column: place.column + 2 }, /2 such literals.*foreign-literal/s);
    await workbench().screenshot('second-place');
    await workbench().applyFix(place, /literals of JSON/);
    await workbench().save('literals.txt');
    assert.match(workbench().textOf('literals.txt'), /"a": null, "b": false/);
  });

  it('shows the repair of a whole document before it applies it', async () => {
    const before = workbench().textOf('seeds/x-ray.txt');
    await workbench().openFile('seeds/x-ray.txt');
    await workbench().runCommand('CloudTrail: Repair');
    await workbench().page.locator('.monaco-diff-editor .view-line').first().waitFor();
    await workbench().page.locator('.monaco-diff-editor', { hasText: '"eventVersion":' }).waitFor();
    // Laid out: each entry has a line of its own, on both sides.
    for (const [side, text] of [
      ['original', '"eventName"=>"GetEncryptionConfig",'],
      ['modified', '"eventName": "GetEncryptionConfig",'],
    ] as const) {
      const line = workbench().page.locator(`.monaco-diff-editor .${side} .view-line`, { hasText: text });
      assert.equal((await line.first().textContent())?.replace(/\u00a0/g, ' ').trim(), text);
      await line.locator('[class*="mtk"]').nth(2).waitFor();
    }
    // Those of the document alone: a preview is no log of the user's.
    await workbench().problemsAre(3, 0);
    await workbench().screenshot('repair-preview');
    assert.equal(workbench().textOf('seeds/x-ray.txt'), before);
    await workbench().runCommand('CloudTrail: Apply Repair');
    await workbench().page.locator('.monaco-diff-editor').waitFor({ state: 'hidden' });
    await workbench()
      .page.locator('.notification-toast', { hasText: 'Repair of x-ray.txt' })
      .waitFor({ state: 'hidden' });
    await workbench().screenshot('repair-applied');
    // What was told stays readable, and must be true after the repair, too.
    await workbench().runCommand('Notifications: Show Notifications');
    const told = workbench().page.locator('.notifications-center .notification-list-item', {
      hasText: 'Repair of x-ray.txt',
    });
    await told.waitFor();
    assert.match((await told.textContent()) ?? '', /: 3 problems in 31 places\. Marked, .*: 2 places\./);
    await told.getByRole('button', { name: 'Apply Repair' }).click();
    await workbench().notification('has been applied already');
    await workbench().screenshot('repaired');
    await workbench().runCommand('Notifications: Clear All Notifications');
    await workbench().save('seeds/x-ray.txt');
    const [sample] = samplesOf(workbench().textOf('seeds/x-ray.txt'));
    assert.equal(JSON.parse(sample ?? '').eventTime, '2018-09-01T00:24:36Z');
  });

  it('shows beside the repair what is uncertain, with what it removes, and what corrects a value', async () => {
    const sample = workbench().textOf('seeds/app-mesh.md');
    const damaged = sample
      .replace('"eventTime"', 'whatever "eventTime"')
      .replace('"2019-10-18T15:00', '"2019-10-18T5:00');
    workbench().writeFile('marks.md', damaged);
    await workbench().openFile('marks.md');
    await workbench().runCommand('CloudTrail: Repair');
    await workbench().page.locator('.monaco-diff-editor .modified .view-line').first().waitFor();
    // It stands struck out where it was, though it is no part of the text.
    const removed = () =>
      workbench()
        .page.locator('.monaco-diff-editor .modified .view-line span')
        .evaluateAll((spans) =>
          spans
            .map((span) => getComputedStyle(span, '::after'))
            .filter(({ textDecoration }) => textDecoration.includes('line-through'))
            .map(({ content }) => content),
        );
    for (const end = Date.now() + 20_000; (await removed()).length === 0 && Date.now() < end; ) {
      await workbench().page.waitForTimeout(100);
    }
    assert.match((await removed()).join(), /“whatever”/);
    // What corrects the time has its sign within the pane, however narrow that is.
    const inPane = await workbench()
      .page.locator('.monaco-diff-editor .modified .view-line span')
      .evaluateAll((spans) =>
        spans
          .filter((span) => getComputedStyle(span, '::before').content.includes('≠'))
          .map((span) => {
            const pane = span.closest('.lines-content')?.parentElement?.getBoundingClientRect();
            return pane !== undefined && span.getBoundingClientRect().right <= pane.right;
          }),
      );
    assert.deepEqual(inPane, [true]);
    await workbench().screenshot('repair-marks');
    // In full they are told by a hover, and not among the problems of the user's logs.
    const changed = workbench().page.locator('.monaco-diff-editor .modified .view-line span', {
      hasText: /^"2019-10-18T/,
    });
    const hover = workbench().page.locator('.monaco-hover:not(.hidden)', { hasText: 'Changes a value: ' });
    for (let tries = 0; tries < 5 && !(await hover.isVisible()); tries++) {
      await workbench().page.mouse.move(700, 700);
      await changed.last().hover();
      await workbench().page.waitForTimeout(1_500);
    }
    await hover.waitFor();
    await workbench().screenshot('repair-mark-told');
    await workbench().runCommand('View: Focus Problems');
    await workbench().page.locator('.markers-panel .monaco-list-row').first().waitFor();
    assert.doesNotMatch(await workbench().page.locator('.markers-panel').innerText(), /Uncertain|Changes a value/);
    await workbench().page.keyboard.press('ControlOrMeta+J');
  });

  it('no longer says what the repair changed once that is undone', async () => {
    const damaged = workbench().textOf('seeds/app-mesh.md').replace('"eventTime":', '"eventTime"');
    workbench().writeFile('undone.md', damaged);
    await workbench().openFile('undone.md');
    await workbench().runCommand('CloudTrail: Repair');
    await workbench().page.locator('.monaco-diff-editor .modified .view-line').first().waitFor();
    await workbench().runCommand('CloudTrail: Apply Repair');
    const said = workbench().page.locator('.statusbar-item', { hasText: /places? changed/ });
    await said.waitFor();
    await workbench().page.keyboard.press('ControlOrMeta+Z');
    // It would go by itself some seconds later.
    await said.waitFor({ state: 'detached', timeout: 3_000 });
  });
});
