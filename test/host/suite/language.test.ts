import { strict as assert } from 'node:assert';
import { ConfigurationTarget, commands, languages, type TextDocument, Uri, window, workspace } from 'vscode';
import { samplesOf } from './documents';
import {
  api,
  closeAll,
  hoverAt,
  hoverReads,
  open,
  openNew,
  openUntitled,
  setting,
  settled,
  show,
  until,
  workspaceFile,
} from './editor';

/** A sample of one of the documents, alone. */
async function sampleFrom(file: string): Promise<string> {
  const [sample] = samplesOf((await open(`seeds/${file}`)).getText());
  assert.ok(sample);
  return sample;
}

/** The open document with that address; a switched language replaces the object. */
function current(document: TextDocument): TextDocument {
  const same = workspace.textDocuments.find(({ uri }) => uri.toString() === document.uri.toString());
  assert.ok(same);
  return same;
}

async function becomes(document: TextDocument, language: string): Promise<TextDocument> {
  await until(
    `the language becomes ${language}`,
    () => current(document).languageId,
    (id) => id === language,
  );
  return current(document);
}

/** Waits until no other checker has anything to say: what the JSON checker said before the switch goes a moment later. */
async function onlyOursReports(document: TextDocument): Promise<void> {
  await until(
    'only our checker reports',
    () => checkers(document),
    (seen) => seen.join() === 'CloudTrail',
  );
}

/** Sources of all diagnostics, other checkers' included. */
function checkers(document: TextDocument): string[] {
  return [...new Set(languages.getDiagnostics(document.uri).map(({ source }) => source ?? ''))];
}

describe('the language of a lone sample', () => {
  afterEach(closeAll);

  it('becomes cloudtrail in a .json file, where the JSON checker is silent', async () => {
    const document = await becomes(await openNew('lone.json', await sampleFrom('x-ray.txt')), 'cloudtrail');
    await settled(document, 3);
    await onlyOursReports(document);
    await hoverReads(document, document.getText().indexOf('"eventType"') + 2, /eventType/);
  });

  it('becomes cloudtrail in an untitled JSON document', async () => {
    const document = await becomes(await openUntitled(await sampleFrom('app-mesh.md'), 'json'), 'cloudtrail');
    await settled(document, 1);
    await onlyOursReports(document);
  });

  it('works in an untitled document whatever its language', async () => {
    const document = await openUntitled(await sampleFrom('x-ray.txt'));
    const { inspect } = await api();
    assert.equal((await inspect(document)).records.length, 1);
    await until(
      'three findings',
      () => languages.getDiagnostics(document.uri).length,
      (count) => count === 3,
    );
  });

  it('stays what it is when the setting says so, and everything else works', async () => {
    await setting('detection.switchLanguage', false);
    try {
      const document = await openNew('kept.json', await sampleFrom('x-ray.txt'));
      await settled(document, 3);
      assert.equal(current(document).languageId, 'json');
    } finally {
      await setting('detection.switchLanguage', undefined);
    }
  });

  it('stays in prose', async () => {
    const markdown = await open('seeds/app-mesh.md');
    await settled(markdown, 1);
    assert.equal(current(markdown).languageId, 'markdown');
  });
});

/** A record that the JSON checker and ours have something to say about. */
const damaged =
  '{ "eventVersion": "1.08", "eventSource": "s3.amazonaws.com" "eventName": "GetObject", "awsRegion": "us-east-1" }';

describe('the language that somebody has chosen', () => {
  const log = `[${damaged.replace('" "', '", "')}]`;
  afterEach(closeAll);

  it('is not changed again when the user has taken ours back', async () => {
    const document = await becomes(await openNew('taken-back.json', log), 'cloudtrail');
    await languages.setTextDocumentLanguage(document, 'json');
    const editor = await show(current(document));
    await editor.edit((edit) => edit.insert(editor.document.positionAt(1), '\n'));
    await settled(current(document), 0);
    assert.equal(current(document).languageId, 'json');
    await hoverReads(current(document), document.getText().indexOf('awsRegion') + 2, /awsRegion/);
  });

  it('is not changed when the user has changed it before', async () => {
    const document = await openNew('chosen.json', '{}');
    await languages.setTextDocumentLanguage(document, 'jsonc');
    const editor = await show(current(document));
    await editor.edit((edit) => edit.replace(editor.document.lineAt(0).range, log));
    await settled(current(document), 0);
    assert.equal(current(document).languageId, 'jsonc');
  });

  it('comes back when files of its name are excluded, and ours when they are no more', async () => {
    const document = await becomes(await openNew('excluded.json', `[${damaged}]`), 'cloudtrail');
    await settled(document, 1);
    try {
      await setting('detection.exclude', ['**/excluded.json']);
      await becomes(document, 'json');
      await settled(current(document), 0);
      assert.equal(await hoverAt(current(document), document.getText().indexOf('awsRegion') + 2), '');
    } finally {
      await setting('detection.exclude', undefined);
    }
    await settled(await becomes(document, 'cloudtrail'), 1);
  });

  it('comes back when switching is turned off, and everything else works', async () => {
    const document = await becomes(await openNew('turned-off.json', `[${damaged}]`), 'cloudtrail');
    try {
      await setting('detection.switchLanguage', false);
      await settled(await becomes(document, 'json'), 1);
    } finally {
      await setting('detection.switchLanguage', undefined);
    }
    await becomes(document, 'cloudtrail');
  });

  it('holds for all files of a name, also once ours was given', async () => {
    const document = await becomes(await openNew('associated.json', log), 'cloudtrail');
    const files = workspace.getConfiguration('files');
    try {
      await files.update('associations', { 'associated.json': 'jsonc' }, ConfigurationTarget.Workspace);
      await becomes(document, 'jsonc');
      await settled(current(document), 0);
      assert.equal(current(document).languageId, 'jsonc');
    } finally {
      await files.update('associations', undefined, ConfigurationTarget.Workspace);
    }
  });
});

describe("texts that are not the user's own", () => {
  afterEach(closeAll);

  it('stay as they are in a copy that another extension shows', async () => {
    const provider = workspace.registerTextDocumentContentProvider('older-version', {
      provideTextDocumentContent: () => `[${damaged}]`,
    });
    try {
      const document = await workspace.openTextDocument(Uri.parse('older-version:/copy.json'));
      await show(document);
      await settled(document, 0);
      assert.equal(current(document).languageId, 'json');
    } finally {
      provider.dispose();
    }
  });

  it('stay as they are in the cells of a notebook, also when it is saved', async () => {
    await api();
    const cell = {
      cell_type: 'code',
      metadata: { vscode: { languageId: 'json' } },
      source: [damaged],
      outputs: [],
      execution_count: null,
    };
    const file = workspaceFile('cells.ipynb');
    const text = JSON.stringify({ cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 });
    await workspace.fs.writeFile(file, new TextEncoder().encode(text));
    const notebook = await workspace.openNotebookDocument(file);
    await window.showNotebookDocument(notebook);
    const { document } = notebook.cellAt(0);
    await settled(document, 0);
    assert.equal(document.languageId, 'json');
    await commands.executeCommand('notebook.cell.edit');
    await commands.executeCommand('type', { text: ' ' });
    await until('the notebook has a change', () => notebook.isDirty, Boolean);
    await notebook.save();
    const saved = new TextDecoder().decode(await workspace.fs.readFile(file));
    assert.equal(JSON.parse(saved).cells[0].metadata.vscode.languageId, 'json');
    assert.equal(notebook.cellAt(0).document.languageId, 'json');
  });
});

describe('JSON that is no log', () => {
  const others: readonly { readonly name: string; readonly text: string; readonly language: string }[] = [
    {
      name: 'package.json',
      text: '{ "name": "x", "version": "1.0.0", "scripts": { "test": "mocha" } }',
      language: 'json',
    },
    { name: 'tsconfig.json', text: '{ // a comment\n "compilerOptions": { "strict": true, } }', language: 'jsonc' },
    { name: 'records.json', text: '{ "Records": [{ "id": 1 }, { "id": 2 }] }', language: 'json' },
    { name: 'broken.json', text: '{ "eventType": }', language: 'json' },
    {
      name: 'telemetry.json',
      text: '{ "name": "x", "version": "1.08", "eventName": "build", "eventTime": "2026-03-30 14:15:30.000", "eventSource": "ci" }',
      language: 'json',
    },
    {
      name: 'orders.json',
      text: '{ "eventId": "a", "eventVersion": "1.0", "eventType": "ORDER_CREATED", "eventName": "created", "awsRegion": "us-east-1" }',
      language: 'json',
    },
    {
      name: 'bucket.json',
      text: '{ "Records": [{ "eventVersion": "2.0", "eventSource": "minio:s3", "eventName": "s3:ObjectCreated:Put", "userIdentity": { "principalId": "minio" } }] }',
      language: 'json',
    },
    {
      name: 'finding.json',
      text: '{ "class_uid": 3002, "unmapped": { "eventType": "AwsConsoleSignIn", "recipientAccountId": "111122223333" } }',
      language: 'json',
    },
  ];
  afterEach(closeAll);

  for (const { name, text, language } of others) {
    it(`${name} is left alone`, async () => {
      const document = await openNew(name, text);
      await settled(document, 0);
      assert.equal(current(document).languageId, language);
      assert.ok(!checkers(document).includes('CloudTrail'));
      const summary = await (await api()).inspect(document);
      assert.deepEqual([summary.container, summary.records, summary.damages], [[], [], []]);
      assert.doesNotMatch(await hoverAt(document, text.indexOf('"') + 2), /AWS documentation/);
    });
  }

  it('keeps its own validation, though it has names of records', async () => {
    const document = await openNew(
      'manifest.json',
      '{ "name": "x", "eventName": "build" "eventTime": "now", "version": "1.08" }',
    );
    await until(
      'the JSON checker reports',
      () => checkers(current(document)),
      (seen) => seen.length > 0,
    );
    await settled(current(document), 0);
    assert.equal(current(document).languageId, 'json');
    assert.ok(!checkers(current(document)).includes('CloudTrail'));
  });
});
