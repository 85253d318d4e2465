import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { api, apply, closeAll, openNew, ours, settled } from './editor';

/** Two samples, the first with three damages, two of them of one kind. */
const text = `# Two samples

\`\`\`
{ "eventVersion": "1.08", "eventSource": "s3.amazonaws.com" "eventName": "GetObject" "awsRegion": "eu-west-1", }
\`\`\`

\`\`\`
{ "eventVersion": "1.08", "eventSource": "s3.amazonaws.com" "eventName": "PutObject", "awsRegion": "eu-west-1" }
\`\`\`
`;

/** The quick fixes of the first finding, their edits worked out as they are when somebody chooses one. */
async function offered(document: vscode.TextDocument): Promise<vscode.CodeAction[]> {
  const [first] = ours(document);
  assert.ok(first);
  const kind = vscode.CodeActionKind.QuickFix.value;
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    first.range,
    kind,
    20,
  );
}

async function choose(document: vscode.TextDocument, title: string): Promise<void> {
  const found = (await offered(document)).find((action) => action.title === title);
  assert.ok(found, title);
  await apply(found);
}

describe('fixes of several findings at once', () => {
  let document: vscode.TextDocument;
  beforeEach(async () => {
    await api();
    document = await openNew('two-samples.md', text);
    await settled(document, 4);
  });
  afterEach(closeAll);

  it('mend all of one kind in the document', async () => {
    await choose(document, 'Fix all 3 findings of this kind');
    await settled(document, 1);
    assert.equal(document.getText().split('"s3.amazonaws.com", "eventName"').length, 3);
  });

  it('mend one sample, and leave the other alone', async () => {
    await choose(document, 'Repair this sample');
    await settled(document, 1);
    assert.ok(document.getText().includes('"eventName": "GetObject", "awsRegion": "eu-west-1" }'));
    assert.ok(document.getText().includes('"s3.amazonaws.com" "eventName": "PutObject"'));
  });

  it('can be undone in one step', async () => {
    await choose(document, 'Repair this sample');
    await settled(document, 1);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });
});
