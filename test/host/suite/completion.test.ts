import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { closeAll, open, openNew, until } from './editor';

/** What is offered where the mark `|` stands, without the mark: ours only, since words of the document are offered besides. */
async function offered(document: vscode.TextDocument, offset: number): Promise<vscode.CompletionItem[]> {
  const position = document.positionAt(offset);
  const command = 'vscode.executeCompletionItemProvider';
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(command, document.uri, position);
  const { Property, Value } = vscode.CompletionItemKind;
  return list.items.filter(({ kind, documentation }) => (kind === Property || kind === Value) && documentation);
}

function labels(items: readonly vscode.CompletionItem[]): string[] {
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** What is offered, once this is among it. */
async function offeredWith(
  document: vscode.TextDocument,
  offset: number,
  label: string,
): Promise<vscode.CompletionItem[]> {
  return until(
    `${label} is offered`,
    () => offered(document, offset),
    (items) => labels(items).includes(label),
  );
}

async function openMarked(name: string, text: string): Promise<[vscode.TextDocument, number]> {
  return [await openNew(name, text.replace('|', '')), text.indexOf('|')];
}

describe('completion', () => {
  afterEach(closeAll);

  it('offers the names that the event does not have yet, explained', async () => {
    const [document, at] = await openMarked('new.cloudtrail', '{ "eventVersion": "1.08", "eventName": "X", "|" }');
    const items = await offeredWith(document, at, 'eventSource');
    assert.ok(!labels(items).includes('eventName'));
    const source = items.find((item) => labels([item])[0] === 'eventSource');
    assert.equal(source?.insertText, '"eventSource": ');
    assert.ok(source?.documentation instanceof vscode.MarkdownString);
    assert.match(source.documentation.value, /service/);
    const range = source.range as vscode.Range;
    assert.equal(document.getText(range), '""');
  });

  it('offers the known values of a field', async () => {
    const [document, at] = await openMarked('value.cloudtrail', '{ "eventVersion": "1.08", "eventType": "Aws|" }');
    const items = await offeredWith(document, at, 'AwsServiceEvent');
    assert.equal(items[0]?.filterText?.[0], '"');
  });

  it('works in a sample in prose, and only there', async () => {
    const document = await open('seeds/app-mesh.md');
    const text = document.getText();
    await offeredWith(document, text.indexOf('"eventType"') + 1, 'eventType');
    assert.deepEqual(labels(await offered(document, 3)), []);
  });

  it('is silent in JSON that is no log', async () => {
    const [document, at] = await openMarked('other.json', '{ "name": "x", "|" }');
    assert.ok(!labels(await offered(document, at)).includes('eventSource'));
  });
});
