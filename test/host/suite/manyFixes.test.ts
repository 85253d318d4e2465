import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { LaterFix } from '../../../src/editor/problems/laterFix';
import { apply, closeAll, openNew, ours, quickFixes, settled, show, until } from './editor';

/** Two samples, the first with three damages, two of them of one kind. */
const text = `# Two samples

\`\`\`
{ "eventVersion": "1.08", "eventSource": "s3.amazonaws.com" "eventName": "GetObject" "awsRegion": "eu-west-1", }
\`\`\`

\`\`\`
{ "eventVersion": "1.08", "eventSource": "s3.amazonaws.com" "eventName": "PutObject", "awsRegion": "eu-west-1" }
\`\`\`
`;

/** Opens the two samples, checked. In the tests and not in a hook: a hook that fails gets no second attempt. */
async function openSamples(): Promise<vscode.TextDocument> {
  const document = await openNew('two-samples.md', text);
  await settled(document, 4);
  return document;
}

/** Applies the quick fix of the first finding that is called like this. */
async function choose(document: vscode.TextDocument, title: string): Promise<void> {
  const [first] = ours(document);
  assert.ok(first);
  const found = (await quickFixes(document, first)).find((action) => action.title === title);
  assert.ok(found, title);
  await apply(found);
}

describe('fixes of several findings at once', () => {
  afterEach(closeAll);

  it('mend all of one kind in the document', async () => {
    const document = await openSamples();
    await choose(document, 'Fix all 3 findings of this kind');
    await settled(document, 1);
    assert.equal(document.getText().split('"s3.amazonaws.com", "eventName"').length, 3);
  });

  it('mend one sample, and leave the other alone', async () => {
    const document = await openSamples();
    await choose(document, 'Repair this sample');
    await settled(document, 1);
    assert.ok(document.getText().includes('"eventName": "GetObject", "awsRegion": "eu-west-1" }'));
    assert.ok(document.getText().includes('"s3.amazonaws.com" "eventName": "PutObject"'));
  });

  it('change nothing once the text is another', async () => {
    const document = await openSamples();
    const edits = () => [{ span: { start: 0, end: 1 }, newText: '##' }];
    const [fresh, stale] = [new LaterFix('Fresh', document, edits), new LaterFix('Stale', document, edits)];
    await fresh.resolve();
    assert.equal(fresh.edit?.size, 1);
    const editor = await show(document);
    assert.ok(await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Typed since. ')));
    await stale.resolve();
    assert.equal(stale.edit, undefined);
  });

  it('can be undone in one step', async () => {
    const document = await openSamples();
    await choose(document, 'Repair this sample');
    await settled(document, 1);
    await show(document);
    await vscode.commands.executeCommand('undo');
    await until(
      'the text is what it was',
      () => document.getText(),
      (seen) => seen === text,
    );
  });
});
