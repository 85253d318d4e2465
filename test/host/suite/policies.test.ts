import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { event, refusal } from '../../support/policyEvents';
import { closeAll, openNew, show, until } from './editor';

const text = JSON.stringify(
  {
    Records: [
      event({ requestParameters: { bucketName: 'logs', key: 'open' } }),
      event({ requestParameters: null, errorCode: 'AccessDenied', errorMessage: refusal }),
      event({ eventName: 'GetBucketAcl', requestParameters: { bucketName: 'logs' } }),
    ],
  },
  undefined,
  2,
);

function opened(): Promise<vscode.TextDocument> {
  return openNew('denied_CloudTrail_x.json', text);
}

/** Puts the cursor at a text, or selects so many characters from there. */
async function select(document: vscode.TextDocument, from: string, length = 0): Promise<void> {
  const editor = await show(document);
  const start = text.indexOf(from);
  editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(start + length));
}

/** The policy that the command shows, and the notes beside it. */
async function policyShown(command = 'cloudtrail.leastPrivilege'): Promise<readonly [policy: string, notes: string]> {
  void vscode.commands.executeCommand(command);
  const editors = await until(
    'a policy and its notes',
    () => vscode.window.visibleTextEditors.map(({ document }) => document).filter(({ isUntitled }) => isUntitled),
    (shown) => shown.length === 2,
  );
  const [policy, notes] = ['json', 'markdown'].map((id) => editors.find(({ languageId }) => languageId === id));
  assert.equal(vscode.window.activeTextEditor?.document, policy);
  return [policy?.getText() ?? '', notes?.getText() ?? ''];
}

describe('policies', () => {
  afterEach(closeAll);

  it('copy the statement that would allow the refused call at the cursor', async () => {
    const document = await opened();
    await select(document, '"errorCode"');
    await vscode.env.clipboard.writeText('');
    await vscode.commands.executeCommand('cloudtrail.copyAllowingStatement');
    assert.deepEqual(JSON.parse(await vscode.env.clipboard.readText()), {
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::logs/secret',
    });
  });

  it('copy nothing for a call that was not refused', async () => {
    const document = await opened();
    await select(document, '"key"');
    await vscode.env.clipboard.writeText('as before');
    await vscode.commands.executeCommand('cloudtrail.copyAllowingStatement');
    assert.equal(await vscode.env.clipboard.readText(), 'as before');
  });

  it('are offered where an event says that it was refused, and nowhere else', async () => {
    const document = await opened();
    const offered = async (at: string) => {
      const place = document.positionAt(text.indexOf(at) + 2);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new vscode.Range(place, place),
      );
      return actions.some(({ command }) => command?.command === 'cloudtrail.copyAllowingStatement');
    };
    const places = ['"errorCode"', '"errorMessage"', '"key"', '"Records"'];
    assert.deepEqual(await Promise.all(places.map(offered)), [true, true, false, false]);
  });

  it('allow what succeeded in a document, with the events of each statement beside it', async () => {
    await show(await opened());
    const [policy, notes] = await policyShown();
    const statements = JSON.parse(policy).Statement.map(({ Action, Resource }: Record<string, string>) => [
      Action,
      Resource,
    ]);
    assert.deepEqual(statements, [
      ['s3:GetBucketAcl', 'arn:aws:s3:::logs'],
      ['s3:GetObject', 'arn:aws:s3:::logs/open'],
    ]);
    assert.match(notes, /Calls that were refused: 1 event/);
  });

  it('are about the events that a selection touches', async () => {
    const document = await opened();
    await select(document, '"GetBucketAcl"', 5);
    const [policy] = await policyShown();
    assert.equal(JSON.parse(policy).Statement.length, 1);
  });

  it('are about all that the Events view lists, where no row of it is meant', async () => {
    await show(await opened());
    await vscode.commands.executeCommand('cloudtrail.events.focus');
    await show(await opened());
    const [, notes] = await policyShown('cloudtrail.events.leastPrivilege');
    assert.match(notes, /^Made from 2 events/m);
  });
});
