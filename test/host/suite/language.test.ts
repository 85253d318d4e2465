import { strict as assert } from 'node:assert';
import { languages, type TextDocument, workspace } from 'vscode';
import { samplesOf } from './documents';
import { api, closeAll, hoverAt, hoverReads, open, openNew, openUntitled, setting, settled, until } from './editor';

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
});
