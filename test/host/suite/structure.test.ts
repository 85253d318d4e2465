import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { buildRecord } from '../../support/buildRecord';
import { logOf } from './deliveredLog';
import { apply, closeAll, open, openNew, openUntitled, setting, show, until } from './editor';

async function symbols(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
  return vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri);
}

/** The symbols of a document, once there are any. */
async function symbolsOf(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
  return until(
    `${document.fileName} has an outline`,
    () => symbols(document),
    (found) => found?.length > 0,
  );
}

const options = { tabSize: 2, insertSpaces: true };

async function formatted(document: vscode.TextDocument, range?: vscode.Range): Promise<string> {
  const command = range ? 'vscode.executeFormatRangeProvider' : 'vscode.executeFormatDocumentProvider';
  const before = document.getText();
  const args = range ? [document.uri, range, options] : [document.uri, options];
  const edits = await until(
    `${document.fileName} has a formatter`,
    async () => vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(command, ...args),
    (found) => found !== undefined && found.length > 0,
  );
  const change = new vscode.WorkspaceEdit();
  change.set(document.uri, edits ?? []);
  assert.ok(await vscode.workspace.applyEdit(change));
  assert.notEqual(document.getText(), before);
  return document.getText();
}

describe('the structure of a log', () => {
  afterEach(closeAll);

  it('is an outline of sentences, in which an event stands for its name', async () => {
    const document = await openNew('outline_CloudTrail_x.json', JSON.stringify(JSON.parse(logOf(3)), undefined, 2));
    const found = await symbolsOf(document);
    assert.equal(found.length, 3);
    const [first] = found;
    assert.equal(first!.kind, vscode.SymbolKind.Event);
    assert.match(document.lineAt(first!.selectionRange.start.line).text, /"eventName"/);
    assert.match(first!.name, / at \d{4}-\d\d-\d\d /);
    assert.ok(first!.children.some(({ name, children }) => name === 'userIdentity' && children.length > 3));
  });

  it('is there for the samples of a page and of plain text', async () => {
    for (const [file, count] of [
      ['app-mesh.md', 2],
      ['cloudwatch.txt', 6],
    ] as const) {
      const found = await symbolsOf(await open(`seeds/${file}`));
      assert.equal(found.filter(({ kind }) => kind === vscode.SymbolKind.Event).length, count, file);
    }
  });

  it('is folded by event and by what an event holds, the last bracket in sight', async () => {
    const document = await openNew('folds_CloudTrail_x.json', JSON.stringify(JSON.parse(logOf(2)), undefined, 2));
    await symbolsOf(document);
    const folds = await until(
      'there are folds',
      async () =>
        vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri),
      (found) => found?.length > 4,
    );
    const line = (number: number) => document.lineAt(number).text.trim();
    assert.ok(folds.every(({ start, end }) => /[[{]$/.test(line(start)) && /^[\]}],?$/.test(line(end + 1))));
    assert.equal(folds.filter(({ start }) => /^ {4}\{$/.test(document.lineAt(start).text)).length, 2);
  });

  it('is laid out by Format Document, whole or in part, and a file of one event per line stays one', async () => {
    const text = logOf(2);
    const wanted = `${JSON.stringify(JSON.parse(text), undefined, 2)}\n`;
    assert.equal(await formatted(await openNew('format_CloudTrail_x.json', text)), wanted);
    const part = await openNew('part_CloudTrail_x.json', text);
    const start = text.indexOf('"requestParameters"');
    const range = new vscode.Range(part.positionAt(start), part.positionAt(text.indexOf('"responseElements"')));
    assert.ok((await formatted(part, range)).startsWith(text.slice(0, start)));
    const lines = `${JSON.parse(text)
      .Records.map((event: unknown) => JSON.stringify(event))
      .join('\n')}\n`;
    const rows = await openNew('rows.jsonl', lines);
    await symbolsOf(rows);
    await until(
      'it is a log',
      () => rows.languageId,
      (language) => language === 'cloudtrail',
    );
    const edits = await vscode.commands.executeCommand('vscode.executeFormatDocumentProvider', rows.uri, options);
    assert.deepEqual(edits ?? [], []);
  });

  it('keeps the cursor where it was when Format Document makes more lines than VS Code makes edits', async () => {
    const text = JSON.stringify(JSON.parse(logOf(60)));
    const document = await openNew('cursor_CloudTrail_x.json', text);
    await symbolsOf(document);
    const editor = await show(document);
    const at = document.positionAt(text.indexOf('"eventName"', text.length / 2));
    editor.selection = new vscode.Selection(at, at);
    const rest = () => document.getText().slice(document.offsetAt(editor.selection.active)).replaceAll(/\s/g, '');
    const wanted = rest();
    await vscode.commands.executeCommand('editor.action.formatDocument');
    await until('the cursor stands before the same', rest, (found) => document.lineCount > 1000 && found === wanted);
  });

  it('is formatted by us, whatever formatter there is for all else, and not by saving it', async () => {
    const document = await openNew('defaults_CloudTrail_x.json', logOf(1));
    const editor = vscode.workspace.getConfiguration('editor', document);
    assert.equal(editor.get('defaultFormatter'), 'cloudtrail-inspector.cloudtrail-inspector');
    assert.equal(editor.get('formatOnSave'), false);
  });

  it('is laid out in damaged plain text, of which every character stays', async () => {
    const document = await open('seeds/x-ray.txt');
    const before = document.getText();
    const after = await formatted(document);
    assert.match(after, /\n {2}"eventVersion"=> "1\.05",\n {2}"userIdentity"=> \{\n/);
    assert.equal(after.replace(/\s/g, ''), before.replace(/\s/g, ''));
  });

  it('gives no formatter to plain text that holds no events', async () => {
    const document = await openUntitled('just text\n', 'plaintext');
    const edits = await vscode.commands.executeCommand('vscode.executeFormatDocumentProvider', document.uri, options);
    assert.equal(edits, undefined);
  });

  it('has the sentence of each event over it, unless that is turned off', async () => {
    const document = await openNew('lens_CloudTrail_x.json', JSON.stringify(JSON.parse(logOf(3)), undefined, 2));
    const command = 'vscode.executeCodeLensProvider';
    const lenses = (count: number) =>
      until(
        `there are ${count} lenses`,
        async () => vscode.commands.executeCommand<vscode.CodeLens[]>(command, document.uri, 10),
        (found) => found?.length === count,
      );
    const found = await lenses(3);
    const titles = found.map((lens) => lens.command?.title ?? '');
    assert.equal(titles.filter((title) => / at \d{4}-\d\d-\d\d /.test(title)).length, 3);
    await setting('codeLens.enabled', false);
    await lenses(0);
    await setting('codeLens.enabled', undefined);
  });

  it('leads out of one line, unless logs shall be shown as they are stored', async () => {
    const document = await openNew('line.json', logOf(30).replace(/\n\s*/g, ''));
    const commandsOf = (expected: string) =>
      until(
        `the lenses run ${expected}`,
        async () => {
          const command = 'vscode.executeCodeLensProvider';
          const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(command, document.uri, 10);
          return found.map((lens) => lens.command?.command).join();
        },
        (seen) => seen === expected,
      );
    await commandsOf('cloudtrail.showReadable');
    await setting('readableView', 'never');
    await commandsOf('');
    await setting('readableView', undefined);
  });

  it('is what Expand Selection goes along', async () => {
    const document = await openNew('select_CloudTrail_x.json', logOf(1));
    await symbolsOf(document);
    const at = document.positionAt(document.getText().indexOf('"eventName"') + 3);
    const command = 'vscode.executeSelectionRangeProvider';
    const found = await vscode.commands.executeCommand<vscode.SelectionRange[]>(command, document.uri, [at]);
    const texts: string[] = [];
    for (let range = found[0]; range; range = range.parent) texts.push(document.getText(range.range));
    const member = texts.findIndex((text) => /^"eventName":\s*"\w+"$/.test(text));
    const event = texts.findIndex((text) => /^\{\s*"eventVersion".*\}$/s.test(text));
    assert.ok(member > 0 && event > member, texts.map((text) => text.slice(0, 40)).join('\n'));
  });

  it('has the same value lit up wherever it is stated, and words by VS Code elsewhere', async () => {
    const arn = 'arn:aws:iam::111122223333:role/deploy';
    const events = [1, 2, 3].map((id) =>
      buildRecord({
        eventID: `${id}`,
        requestParameters: { [id === 2 ? 'note' : 'arn']: id === 2 ? `of ${arn}.` : arn },
      }),
    );
    const document = await openNew('same_CloudTrail_x.json', `{"Records":[\n${events.join(',\n')}\n]}`);
    await symbolsOf(document);
    const lit = async (text: string) => {
      const at = document.positionAt(document.getText().indexOf(text) + 6);
      const command = 'vscode.executeDocumentHighlights';
      const found = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(command, document.uri, at);
      return (found ?? []).map(({ range }) => `${range.start.line} ${document.getText(range)}`);
    };
    assert.deepEqual(await lit(arn), [`1 ${arn}`, `2 ${arn}`, `3 ${arn}`]);
    assert.ok((await lit('"readOnly"')).every((one) => one.endsWith('readOnly')));
  });

  it('is laid out on a page for the sample at the cursor', async () => {
    const text =
      '# Page\n\n```json\n{"eventVersion":"1.08","eventTime":"2024-03-01T09:30:00Z","eventSource":"s3.amazonaws.com","eventName":"GetObject"}\n```\n';
    const document = await openNew('page.md', text);
    const kind = vscode.CodeActionKind.RefactorRewrite.append('cloudtrail').value;
    const at = new vscode.Range(3, 4, 3, 4);
    const command = 'vscode.executeCodeActionProvider';
    const [action] = await until(
      'the action is offered',
      async () => vscode.commands.executeCommand<vscode.CodeAction[]>(command, document.uri, at, kind),
      (found) => found.length > 0,
    );
    await apply(action!);
    assert.match(document.getText(), /```json\n\{\n +"eventVersion": "1\.08",\n/);
  });
});
