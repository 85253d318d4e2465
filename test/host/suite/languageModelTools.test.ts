import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { Answers } from '../../../src/editor/ask/answers';
import { ToolAnswers } from '../../../src/editor/ask/toolAnswers';
import { Indexes } from '../../../src/editor/events/indexes';
import { LogStore } from '../../../src/editor/logs/logStore';
import { OpenDocuments } from '../../../src/editor/logs/openDocuments';
import { Busy } from '../../../src/editor/shared/busy';
import { logOf } from './deliveredLog';
import { api, closeAll, openNew, setting, until } from './editor';

const names = ['cloudtrail_explain', 'cloudtrail_group', 'cloudtrail_query'];

/** Our tools that another extension could call now. */
const offered = () =>
  vscode.lm.tools
    .map(({ name }) => name)
    .filter((name) => names.includes(name))
    .sort();

/** The JSON behind the words of warning. */
const dataOf = (answer: string) => JSON.parse(answer.slice(answer.indexOf('\n') + 1));

describe('language model tools', () => {
  afterEach(closeAll);

  it('are offered as long as the setting says so', async () => {
    await api();
    await until('the tools are offered', offered, (found) => found.length === 3);
    await setting('languageModelTools.enabled', false);
    const call = vscode.lm.invokeTool('cloudtrail_query', { input: { filter: '' }, toolInvocationToken: undefined });
    await assert.rejects(Promise.resolve(call));
    await setting('languageModelTools.enabled', undefined);
    await until('the tools are offered again', offered, (found) => found.length === 3);
  });

  it('answer whoever calls them through VS Code', async () => {
    await api();
    await until('the tools are offered', offered, (found) => found.length === 3);
    await openNew('called.cloudtrail', logOf(3));
    const filter = 'file:*called.cloudtrail';
    const call = async (name: string, input: object) => {
      const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
      return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : '')).join('');
    };
    const found = await call('cloudtrail_query', { filter });
    assert.match(found, /^[^\n]*attacker[^\n]*\n/);
    const { matched, events } = dataOf(found);
    assert.equal(matched, 3);
    assert.equal(dataOf(await call('cloudtrail_group', { filter, levels: ['service'] })).groups[0].count, 3);
    const { log, index } = events[0];
    assert.match(dataOf(await call('cloudtrail_explain', { log, index })).card, /ACTOR/);
  });

  it('answer from the open logs, and say what is untrusted', async () => {
    const store = new LogStore(new Busy());
    const documents = new OpenDocuments(store);
    const tools = new ToolAnswers(new Answers(store, new Indexes()), store);
    try {
      const document = await openNew('tools.cloudtrail', logOf(60));
      documents.start();
      const filter = 'file:*tools.cloudtrail';
      const found = await tools.answer('cloudtrail_query', { filter });
      assert.match(found, /^[^\n]*attacker[^\n]*\n/);
      const { matched, told, events } = dataOf(found);
      assert.deepEqual([matched, told, events.length], [60, 20, 20]);
      assert.equal(dataOf(await tools.answer('cloudtrail_query', { filter, limit: 5_000 })).told, 50);
      const { groups } = dataOf(await tools.answer('cloudtrail_group', { filter, levels: ['service'] }));
      assert.equal(groups[0].count, 60);
      const { log, index } = events[3];
      assert.equal(log, document.uri.toString());
      assert.match(dataOf(await tools.answer('cloudtrail_explain', { log, index })).card, /ACTOR/);
      assert.match(await tools.answer('cloudtrail_explain', { log, index: 60 }), /^There is no such event/);
      assert.match(await tools.answer('cloudtrail_explain', {}), /^There is no such event/);
      assert.match(await tools.answer('cloudtrail_query', { filter: 'servce:s3' }), /service is one/);
      assert.match(await tools.answer('cloudtrail_group', { filter, levels: ['colour'] }), /no level/);
      assert.match(await tools.answer('toString', {}), /no tool/);
    } finally {
      vscode.Disposable.from(documents, store, store.busy).dispose();
    }
  });
});
