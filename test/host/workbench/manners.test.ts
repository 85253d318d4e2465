import { strict as assert } from 'node:assert';
import { samplesOf } from '../suite/documents';
import { useWorkbench } from './driver/useWorkbench';

const file = 'seeds/app-mesh.md';

describe('manners of findings', () => {
  const workbench = useWorkbench({ 'editor.codeActionsOnSave': { 'source.fixAll.cloudtrail': 'explicit' } });

  it('name their code in the Problems panel, and the code is a link', async () => {
    await workbench().openFile(file);
    await workbench().problemsAre(1, 0);
    await workbench().runCommand('View: Focus Problems');
    const code = workbench().page.locator('.markers-panel a', { hasText: 'missing-opening-quote' });
    await code.waitFor();
    await workbench().screenshot('problems');
    await workbench().page.keyboard.press('ControlOrMeta+J');
  });

  it('appear when a damage is typed in, and vanish when it is mended', async () => {
    await workbench().openFile(file);
    await workbench().problemsAre(1, 0);
    const { line, column } = workbench().placeOf(file, '"1.08",');
    await workbench().goTo({ line, column: column + '"1.08",'.length });
    await workbench().page.keyboard.press('Backspace');
    await workbench().problemsAre(2, 0);
    await workbench().page.keyboard.type(',');
    await workbench().problemsAre(1, 0);
  });

  it('come with the card of the event on its opening brace', async () => {
    await workbench().openFile(file);
    const { line } = workbench().placeOf(file, '"eventVersion": "1.08"');
    await workbench().hoverReads({ line: line - 1, column: 1 }, /ACTOR.*ACTION.*TARGET/s);
  });

  it('are mended on saving where the user wants that, but for values', async () => {
    const log = 'seeds/x-ray.txt';
    await workbench().openFile(log);
    await workbench().page.locator('.squiggly-error').first().waitFor();
    await workbench().goTo({ line: 1, column: 1 });
    await workbench().page.keyboard.type('\n');
    await workbench().save(log);
    const [sample] = samplesOf(workbench().textOf(log));
    // The hash has become JSON; the time is a value, which nobody has asked to correct.
    assert.equal(JSON.parse(sample ?? '').eventTime, '2018-9-01T00:24:36Z');
  });

  it('change nothing uncertain in Markdown on saving', async () => {
    const page = 'uncertain.md';
    const sample = workbench()
      .textOf(file)
      .replace('"1.08",', '"1.08"')
      .replace('"eventSource"', 'whatever "eventSource"')
      .replace('T15:00:49Z', 'T5:00:49Z');
    workbench().writeFile(page, sample);
    await workbench().openFile(page);
    await workbench().page.locator('.squiggly-error').first().waitFor();
    await workbench().goTo({ line: 1, column: 1 });
    await workbench().page.keyboard.type('x');
    await workbench().save(page);
    const certain = `x${sample}`.replace('"1.08"', '"1.08",').replace(' 123456789012"', ' "123456789012"');
    assert.equal(workbench().textOf(page), certain);
  });
});
