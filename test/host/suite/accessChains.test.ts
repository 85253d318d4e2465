import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { viewOf } from '../../../src/editor/archives/viewAddress';
import { buildRecord } from '../../support/buildRecord';
import { api, closeAll, open, openNew, show, until } from './editor';

/** The invented incident, beside the bundle of the tests. */
const incident = vscode.Uri.file(join(__dirname, '../../media/samples/incident/AWSLogs'));

const key = 'ASIALQTOG326DEXAMPLE';
const session = 'role data-maintenance (session maintenance)';

/** Symbols of the workspace with a name, as somebody gets them who types. */
async function symbols(query: string): Promise<vscode.SymbolInformation[]> {
  return (await vscode.commands.executeCommand('vscode.executeWorkspaceSymbolProvider', query)) ?? [];
}

/** Opens a log of the incident in the way of somebody who goes to one of its events, and gives the place of a text in that event. */
async function goTo(eventName: string, text: string): Promise<{ document: vscode.TextDocument; at: vscode.Position }> {
  const [symbol] = (await symbols(eventName)).filter(({ name }) => name.startsWith(`${eventName} ·`));
  assert.ok(symbol, `${eventName} is a symbol`);
  const [, index, uri = ''] = /^(\d+) (.+)$/.exec(await placeOf(symbol)) ?? [];
  await vscode.commands.executeCommand('cloudtrail.revealRecord', [uri, Number(index)]);
  const editor = await until(
    `${eventName} is in front`,
    () => vscode.window.activeTextEditor,
    (shown) => !!shown && eventAt(shown.document, shown.selection.active).includes(`"${eventName}"`),
  );
  assert.ok(editor);
  const { document, selection } = editor;
  const start = document.offsetAt(selection.active);
  return { document, at: document.positionAt(document.getText().indexOf(text, start) + 3) };
}

/** Which event of which file a symbol is: by its id, in the logs as the API reads them. */
async function placeOf(symbol: vscode.SymbolInformation): Promise<string> {
  const uri = symbol.location.uri;
  const view = await vscode.workspace.openTextDocument(viewOf(uri, 'readable'));
  const name = symbol.name.split(' · ')[0];
  const { records } = await (await api()).inspect(view);
  return `${records.findIndex(({ eventName }) => eventName === name)} ${uri.toString()}`;
}

/** The text from the beginning of the event at a place, as far as one screen. */
function eventAt(document: vscode.TextDocument, position: vscode.Position): string {
  return document.getText(new vscode.Range(position, position.translate(60)));
}

async function definitions(
  document: vscode.TextDocument,
  at: vscode.Position,
): Promise<readonly vscode.LocationLink[]> {
  return vscode.commands.executeCommand('vscode.executeDefinitionProvider', document.uri, at);
}

/** What a link leads to: the whole event, and what stands for it. */
async function target(link: vscode.LocationLink | undefined): Promise<{ event: string; selected: string }> {
  assert.ok(link, 'there is a definition');
  const document = await vscode.workspace.openTextDocument(link.targetUri);
  return { event: document.getText(link.targetRange), selected: document.getText(link.targetSelectionRange) };
}

async function runFor(command: string): Promise<vscode.TextDocument> {
  const before = vscode.window.activeTextEditor?.document;
  await vscode.commands.executeCommand(command);
  const shown = await until(
    `${command} shows something else`,
    () => vscode.window.activeTextEditor?.document,
    (document) => document !== undefined && document !== before,
  );
  assert.ok(shown);
  return shown;
}

describe('following credentials through all logs of the incident', () => {
  before(async () => {
    const { logs, events } = await (await api()).openLogs([incident]);
    assert.deepEqual([logs, events], [51, 295]);
  });

  after(async () => {
    await vscode.commands.executeCommand('cloudtrail.closeLogs');
    await closeAll();
  });

  afterEach(closeAll);

  it('goes from a temporary key to the AssumeRole that issued it, in another file', async () => {
    const { document, at } = await goTo('StopLogging', `"${key}"`);
    const found = await definitions(document, at);
    assert.equal(found.length, 1);
    const { event, selected } = await target(found[0]);
    assert.match(event, /"eventName": ?"AssumeRole"/);
    assert.equal(selected, key);
    assert.notEqual(found[0]?.targetUri.toString(), document.uri.toString());
  });

  it('goes from the sign-in role to what Identity Center assumed it with, by the session and not the key', async () => {
    const { document, at } = await goTo('StopLogging', '"principalId"');
    const [first] = await definitions(document, at);
    const link = await target(first);
    const { targetUri, targetRange } = first!;
    const issuer = await vscode.workspace.openTextDocument(targetUri);
    assert.match(link.event, /AWSReservedSSO_Developer/);
    const own = issuer.offsetAt(targetRange.start) + link.event.search(/"ASIA/);
    const [second] = await definitions(issuer, issuer.positionAt(own + 3));
    assert.match((await target(second)).event, /"eventName": ?"AssumeRoleWithSAML"/);
  });

  it('finds all events with an address, each once', async () => {
    const { document, at } = await goTo('StopLogging', '"203.0.113.77"');
    const found: vscode.Location[] = await vscode.commands.executeCommand(
      'vscode.executeReferenceProvider',
      document.uri,
      at,
    );
    const texts = await Promise.all(
      found.map(async ({ uri, range }) => (await vscode.workspace.openTextDocument(uri)).getText(range)),
    );
    assert.ok(found.length > 20, `${found.length}`);
    assert.ok(
      texts.every((text) => text.includes('203.0.113.77')),
      texts.join(),
    );
    const places = found.map(({ uri, range }) => `${uri} ${range.start.line}`);
    assert.equal(new Set(places).size, places.length);
  });

  it('has links from what an event names to where it is otherwise, which are addresses and no commands', async () => {
    const { document } = await goTo('StopLogging', '"eventName"');
    const start = document.getText().indexOf('"StopLogging"');
    // A second after a log has come VS Code is told to ask again, and what it has of before leads nowhere any more.
    const ask = vscode.commands.executeCommand<vscode.DocumentLink[]>;
    const links = await until(
      'there are links',
      async () => (await ask('vscode.executeLinkProvider', document.uri, 2000).then(undefined, () => [])) ?? [],
      (found) => found.some(({ range }) => document.getText(range) === key),
    );
    const near = links.filter(({ range }) => Math.abs(document.offsetAt(range.start) - start) < 3000);
    const link = near.find(({ range }) => document.getText(range) === key);
    assert.match(link?.tooltip ?? '', /^Go to the event that issued it$/);
    assert.ok(links.every(({ target }) => target?.scheme !== 'command'));
    const [, line = 0, column = 0] = /^L(\d+),(\d+)$/.exec(link?.target?.fragment ?? '')?.map(Number) ?? [];
    const there = await vscode.workspace.openTextDocument(link!.target!.with({ fragment: '' }));
    assert.equal(there.lineAt(line - 1).text.slice(column - 1, column - 1 + key.length), key);
    assert.match(there.getText(), /"eventName": ?"AssumeRole"/);
    const texts = new Set(links.map(({ range }) => document.getText(range)));
    assert.ok(!texts.has('111122223333') && !texts.has('eu-west-1'), [...texts].join());
  });

  it('shows who assumed whom, up to the sign-in, and how sure that is', async () => {
    const { document, at } = await goTo('StopLogging', '"eventName"');
    const [start] = await vscode.commands.executeCommand<vscode.CallHierarchyItem[]>(
      'vscode.prepareCallHierarchy',
      document.uri,
      at,
    );
    assert.match(start?.name ?? '', /stopped the logging of trail data-trail/);
    const way: string[] = [];
    for (let item = start; item && way.length < 9; ) {
      const calls: vscode.CallHierarchyIncomingCall[] = await vscode.commands.executeCommand(
        'vscode.provideIncomingCalls',
        item,
      );
      item = calls[0]?.from;
      item && way.push(`${item.detail?.split('.')[0]}: ${item.name.slice(0, 44)}`);
    }
    assert.deepEqual(way, [
      'Certain: Role AWSReservedSSO_Developer_5f3a91c07d2e4b',
      'Likely: SAML user martha.rivera@example.com of k3Jx0',
      'Likely: IAM Identity Center reported GetRoleCredenti',
      'Possible: AWS Sign-In reported UserAuthentication: Suc',
      'A user signed in to IAM Identity Center: Identity Center user 9267c4d1a0-f89263dd-baf',
    ]);
  });

  it('shows what was done with the credentials that an event issued', async () => {
    const { document, at } = await goTo('CreateAccessKey', '"eventName"');
    const [start] = await vscode.commands.executeCommand<vscode.CallHierarchyItem[]>(
      'vscode.prepareCallHierarchy',
      document.uri,
      at,
    );
    const calls: vscode.CallHierarchyOutgoingCall[] = await vscode.commands.executeCommand(
      'vscode.provideOutgoingCalls',
      start,
    );
    assert.equal(calls.length, 44);
    assert.equal(calls.filter(({ to }) => /read object/.test(to.name)).length, 42);
    assert.ok(calls.every(({ to }) => to.detail?.startsWith('Certain.')));
  });

  it('lists the whole session of an event in time, with its chain, and leads from each line to its event', async () => {
    const { document, at } = await goTo('StopLogging', '"eventName"');
    const editor = await show(document);
    editor.selection = new vscode.Selection(at, at);
    const list = await runFor('cloudtrail.showSession');
    assert.equal(list.uri.scheme, 'cloudtrail-list');
    await until(
      'its long lines are wrapped',
      () => vscode.workspace.getConfiguration('editor', list).get('wordWrap'),
      (wrap) => wrap === 'on' && list.languageId === 'cloudtrail-list',
    );
    const text = list.getText();
    assert.match(text, new RegExp(`^Session of ${session.replace(/[()]/g, '\\$&')}, account 444455556666`));
    assert.match(text, /14 events · 3 failed .* as the [\d,]+ open logs with [\d,]+ events tell/);
    assert.match(text, /A user signed in to IAM Identity Center\./);
    assert.match(text, /failed: AccessDenied: User: .*iam:CreateUser/);
    const times = [...text.matchAll(/^2025-03-12 (\S+) {2}203/gm)].map(([, time]) => time);
    assert.deepEqual(times, [...times].sort());
    assert.equal(times.length, 14);
    const line = text.split('\n').findIndex((one) => /CreateAccessKey/.test(one));
    const [found] = await definitions(list, new vscode.Position(line, 30));
    assert.match((await target(found)).event, /"eventName": ?"CreateAccessKey"/);
    const links: vscode.DocumentLink[] = await vscode.commands.executeCommand(
      'vscode.executeLinkProvider',
      list.uri,
      100,
    );
    assert.ok(links.some(({ range, target }) => range.start.line === line && target?.scheme === 'command'));
  });

  it('steps through time, by the same identity and on the same resource, from file to file', async () => {
    const { document, at } = await goTo('CreateAccessKey', '"eventName"');
    const editor = await show(document);
    editor.selection = new vscode.Selection(at, at);
    const nameIs = (command: string, name: string) =>
      vscode.commands.executeCommand(command).then(() =>
        until(
          `${command} leads to ${name}`,
          () => {
            const active = vscode.window.activeTextEditor;
            return active && /"eventName": ?"(\w+)"/.exec(eventAt(active.document, active.selection.active))?.[1];
          },
          (found) => found === name,
        ),
      );
    await nameIs('cloudtrail.nextEventOfIdentity', 'DescribeTrails');
    await nameIs('cloudtrail.nextEventOfIdentity', 'GetTrailStatus');
    await nameIs('cloudtrail.previousEventOfIdentity', 'DescribeTrails');
    await nameIs('cloudtrail.previousEventOfIdentity', 'CreateAccessKey');
    await vscode.commands.executeCommand('cloudtrail.nextEvent');
    await nameIs('cloudtrail.previousEvent', 'CreateAccessKey');
    // The user, and then the policy that somebody tried to attach to it.
    await nameIs('cloudtrail.previousEventOnResource', 'AttachUserPolicy');
    await nameIs('cloudtrail.nextEventOnResource', 'AttachRolePolicy');
  });

  it('has its events among the symbols of the workspace: by name, actor, resource and id', async () => {
    const names = async (query: string) => (await symbols(query)).map(({ name }) => name);
    assert.deepEqual(
      (await names('StopLogging')).map((name) => name.split(' · ')[0]),
      ['StopLogging'],
    );
    assert.ok((await names('backup-agent getobject')).length >= 42);
    assert.ok((await names(key)).every((name) => name.includes(key)));
    assert.equal((await names(key)).length, 16);
    assert.deepEqual(await names('no such thing anywhere'), []);
    assert.deepEqual(await names(''), []);
  });
});

describe('following credentials', () => {
  afterEach(closeAll);

  const assumed = (eventID: string, fields: Readonly<Record<string, unknown>> = {}) =>
    buildRecord({
      eventID,
      eventName: 'GetObject',
      eventSource: 's3.amazonaws.com',
      userIdentity: { type: 'AssumedRole', principalId: 'AROAX:y', accessKeyId: 'ASIAGONE', accountId: '111122223333' },
      ...fields,
    } as never);

  it('leads nowhere where no open log has the event, and where a document is no log', async () => {
    const log = await openNew('gone.cloudtrail', `{"Records":[${assumed('1')}]}`);
    const at = log.positionAt(log.getText().indexOf('ASIAGONE') + 2);
    assert.deepEqual(await definitions(log, at), []);
    const other = await openNew('other.json', '{ "accessKeyId": "ASIAGONE" }');
    assert.deepEqual(await definitions(other, new vscode.Position(0, 20)), []);
    const found = await vscode.commands.executeCommand(
      'vscode.executeReferenceProvider',
      other.uri,
      new vscode.Position(0, 20),
    );
    assert.deepEqual(found, []);
  });

  it('goes from a web identity session to the call that issued it, and on to the one that asked for its token', async () => {
    const sts = { eventSource: 'sts.amazonaws.com' };
    const asked = assumed('web-asked', {
      ...sts,
      eventName: 'GetWebIdentityToken',
      eventTime: '2025-03-12T03:00:00Z',
      responseElements: { webIdentityTokenId: 'token-of-web' },
    });
    const issued = assumed('web-issued', {
      ...sts,
      eventName: 'AssumeRoleWithWebIdentity',
      eventTime: '2025-03-12T03:00:10Z',
      userIdentity: {
        type: 'WebIdentityUser',
        principalId: 'issuer:app:sub',
        userName: 'sub',
        identityProvider: 'issuer',
      },
      requestParameters: { roleArn: 'arn:aws:iam::111122223333:role/worker', webIdentityTokenId: 'token-of-web' },
      responseElements: { credentials: { accessKeyId: 'ASIAOFWEB' }, assumedRoleUser: { assumedRoleId: 'AROAW:w' } },
    });
    const user = { type: 'AssumedRole', principalId: 'AROAW:w', accessKeyId: 'ASIAOFWEB', accountId: '111122223333' };
    const used = assumed('web-used', { userIdentity: user, eventTime: '2025-03-12T03:00:20Z' });
    const issuer = await openNew('web-issuer.cloudtrail', `[\n${asked},\n${issued}\n]`);
    const log = await openNew('web-use.cloudtrail', `[${used}]`);
    for (const claim of ['ASIAOFWEB', 'AROAW:w']) {
      const [link] = await definitions(log, log.positionAt(log.getText().indexOf(claim) + 2));
      assert.match((await target(link)).event, /"eventID":"web-issued"/, claim);
    }
    const [token] = await definitions(issuer, issuer.positionAt(issuer.getText().lastIndexOf('token-of-web') + 2));
    assert.match((await target(token)).event, /"eventID":"web-asked"/);
  });

  it('keeps hostile text in its line, and takes no list of events for a log', async () => {
    const hostile = '$(trash) [x](command:y)\u202e\n{"Records":[{"eventVersion":"1.08","eventName":"Forged"}]}';
    await openNew('hostile.cloudtrail', `{"Records":[${assumed('2', { userAgent: hostile, errorCode: hostile })}]}`);
    const editor = vscode.window.activeTextEditor!;
    const at = editor.document.positionAt(editor.document.getText().indexOf('"GetObject"') + 2);
    editor.selection = new vscode.Selection(at, at);
    const list = await runFor('cloudtrail.showSession');
    const lines = list
      .getText()
      .split('\n')
      .filter((line) => line.includes('Forged'));
    assert.equal(lines.length, 2);
    assert.ok(lines.every((line) => line.includes('\\u202e\\u000a') && /^ {21}/.test(line)));
    const outline = await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', list.uri);
    assert.deepEqual([outline ?? [], vscode.languages.getDiagnostics(list.uri)], [[], []]);
    const symbols: vscode.SymbolInformation[] = await vscode.commands.executeCommand(
      'vscode.executeWorkspaceSymbolProvider',
      'ASIAGONE',
    );
    assert.ok(symbols.every(({ name }) => !/\$\(/.test(name)));
  });

  it('names an event once, however many texts show its log', async () => {
    const own = { userIdentity: { type: 'AssumedRole', principalId: 'AROAZ:z', accessKeyId: 'ASIATWICE' } };
    const log = await openNew('twice_CloudTrail_x.json', `{"Records":[${assumed('3', own)},${assumed('4', own)}]}`);
    const { uri } = log;
    await vscode.workspace.openTextDocument(viewOf(uri, 'readable'));
    const at = log.positionAt(log.getText().indexOf('ASIATWICE') + 2);
    const found: vscode.Location[] = await vscode.commands.executeCommand('vscode.executeReferenceProvider', uri, at);
    assert.deepEqual(
      found.map((one) => one.uri.toString()),
      [uri.toString(), uri.toString()],
    );
  });

  it('finds the event in another document, and still after an edit has moved it', async () => {
    const issuer = await openNew(
      'issuer.cloudtrail',
      `[\n${buildRecord({
        eventID: 'a',
        eventTime: '2025-03-12T02:00:00Z',
        eventSource: 'sts.amazonaws.com',
        eventName: 'AssumeRole',
        userIdentity: { type: 'IAMUser', userName: 'Zoe', accessKeyId: 'AKIAZOE' },
        responseElements: { credentials: { accessKeyId: 'ASIAMOVED' }, assumedRoleUser: { assumedRoleId: 'AROAM:m' } },
      })}\n]`,
    );
    const user = { type: 'AssumedRole', principalId: 'AROAM:m', accessKeyId: 'ASIAMOVED', accountId: '111122223333' };
    const log = await openNew(
      'use.cloudtrail',
      `[${assumed('5', { userIdentity: user, eventTime: '2025-03-12T02:01:00Z' })}]`,
    );
    const at = log.positionAt(log.getText().indexOf('ASIAMOVED') + 2);
    const lineOf = async () =>
      (await definitions(log, at)).map(({ targetUri, targetRange }) => [`${targetUri}`, targetRange.start.line]);
    assert.deepEqual(await lineOf(), [[`${issuer.uri}`, 1]]);
    const [item] = await vscode.commands.executeCommand<vscode.CallHierarchyItem[]>(
      'vscode.prepareCallHierarchy',
      issuer.uri,
      new vscode.Position(1, 5),
    );
    const editor = await show(issuer);
    assert.ok(await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), `${assumed('0')},\n`)));
    assert.deepEqual(await lineOf(), [[`${issuer.uri}`, 2]]);
    const calls: vscode.CallHierarchyOutgoingCall[] = await vscode.commands.executeCommand(
      'vscode.provideOutgoingCalls',
      item,
    );
    assert.deepEqual(
      calls.map(({ to }) => [`${to.uri}`, to.detail?.split('.')[0]]),
      [[`${log.uri}`, 'Certain']],
    );
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('has no links in a log that stands alone, and some as soon as another one is open', async () => {
    const linksIn = async (document: vscode.TextDocument) =>
      (await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri, 20)) ??
      [];
    const caller = (id: string) => ({
      userIdentity: { type: 'IAMUser', userName: `u${id}`, accessKeyId: 'AKIAI44QH8DHBEXAMPLE' },
      requestID: `r-${id}`,
    });
    const hostile = '](command:workbench.action.quit) arn:aws:s3:::a](command:x)';
    const one = await openNew('one.cloudtrail', `[\n${assumed('6', { ...caller('6'), userAgent: hostile })}\n]`);
    assert.deepEqual(await linksIn(one), []);
    await openNew('other.cloudtrail', `[\n${assumed('7', { ...caller('7'), userAgent: hostile })}\n]`);
    const found = await until(
      'there are links',
      () => linksIn(one),
      (links) => links.length > 0,
    );
    assert.deepEqual(
      found.map(({ range, tooltip }) => [one.getText(range), tooltip]),
      [['AKIAI44QH8DHBEXAMPLE', 'Go to the other event of the open logs that mentions it']],
    );
    assert.match(`${found[0]?.target}`, /other\.cloudtrail#L2/);
  });

  it('offers nothing in documents that are no logs', async () => {
    const page = await open('seeds/app-mesh.md');
    const at = page.positionAt(page.getText().indexOf('#'));
    const items = await vscode.commands.executeCommand('vscode.prepareCallHierarchy', page.uri, at);
    assert.deepEqual(items ?? [], []);
  });
});
