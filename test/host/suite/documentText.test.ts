import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { logOf } from './deliveredLog';
import { api, closeAll, openNew } from './editor';

/** Enough for some ten thousand lines, which are read piece by piece. */
const EVENTS = 450;

describe('the text of a long document', () => {
  after(closeAll);

  for (const [name, eol] of [
    ['LF', vscode.EndOfLine.LF],
    ['CRLF', vscode.EndOfLine.CRLF],
  ] as const) {
    it(`is read as it is, and stays so while it is edited: ${name}`, async () => {
      const text = JSON.stringify(JSON.parse(logOf(EVENTS)), undefined, 2);
      const document = await openNew(`long_CloudTrail_${name}.json`, text);
      const edit = async (...changes: readonly (readonly [vscode.Range, string])[]) => {
        const all = new vscode.WorkspaceEdit();
        for (const [range, by] of changes) all.replace(document.uri, range, by);
        assert.ok(await vscode.workspace.applyEdit(all));
      };
      /** There is nothing to repair, so that what it gives is the text as it was read. */
      const isKnown = async (what: string) =>
        assert.ok((await (await api()).repair(document)).text === document.getText(), what);
      assert.ok(document.lineCount > 12_000);
      await isKnown('at first');
      await vscode.window.showTextDocument(document);
      await vscode.window.activeTextEditor?.edit((editing) => editing.setEndOfLine(eol));
      await isKnown('with these line ends');
      const line = (at: number) => document.lineAt(at).range;
      const middle = Math.floor(document.lineCount / 2);
      await edit([new vscode.Range(middle, 0, middle, 0), ' \n\r\n  \r\n']);
      await isKnown('with lines put in, in whatever form');
      await edit([new vscode.Range(middle, 0, middle + 3, 0), '']);
      await isKnown('with lines taken out');
      await edit(
        [new vscode.Range(0, 0, 0, 0), '\n'],
        [line(document.lineCount - 1), '}\n\n'],
        [new vscode.Range(middle, 0, middle, 1), '\t'],
      );
      await isKnown('with changes at its beginning, in its middle and at its end');
      await vscode.commands.executeCommand('undo');
      await isKnown('after Undo');
      await edit([new vscode.Range(0, 0, document.lineCount, 0), logOf(3)]);
      await isKnown('replaced as a whole');
    });
  }
});
