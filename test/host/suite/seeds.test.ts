import { strict as assert } from 'node:assert';
import { type Diagnostic, type TextDocument, WorkspaceEdit, workspace } from 'vscode';
import { type ExpectedFinding, type SeedDocument, samplesOf, seedDocuments, valuesIn } from './documents';
import { api, apply, closeAll, codeOf, exists, fixAll, isHint, open, quickFixes, settled } from './editor';

const sources = [
  { folder: 'seeds', nameOf: (seed: SeedDocument) => seed.fixture },
  { folder: 'originals', nameOf: (seed: SeedDocument) => seed.original },
];

/** A finding, as a test compares it: its code and where it starts and ends in the text. */
interface Found {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

/** Where an expected finding must be. */
function placeOf(document: TextDocument, { code, before, covers }: ExpectedFinding): Found {
  const start = document.getText().indexOf(before + covers) + before.length;
  return { code, start, end: start + covers.length };
}

function foundIn(document: TextDocument, diagnostic: Diagnostic): Found {
  const { start, end } = diagnostic.range;
  return { code: codeOf(diagnostic), start: document.offsetAt(start), end: document.offsetAt(end) };
}

for (const { folder, nameOf } of sources) {
  describe(`the five documents in ${folder}`, () => {
    before(async function () {
      if (!(await exists(folder))) this.skip();
    });
    afterEach(closeAll);

    it('hold eleven records', async () => {
      const { inspect } = await api();
      const counts: number[] = [];
      for (const seed of seedDocuments)
        counts.push((await inspect(await open(`${folder}/${nameOf(seed)}`))).records.length);
      assert.deepEqual(counts, [1, 2, 1, 6, 1]);
    });

    for (const seed of seedDocuments) describe(nameOf(seed), () => testSeed(`${folder}/${nameOf(seed)}`, seed));
  });
}

function testSeed(path: string, seed: SeedDocument): void {
  const hints = seed.hints ?? [];
  const total = seed.findings.length + hints.length;

  it(`holds ${seed.events.join(', ')}`, async () => {
    const { inspect } = await api();
    const document = await open(path);
    const { records, damages, unexplained } = await inspect(document);
    assert.deepEqual(
      records.map(({ eventName }) => eventName),
      seed.events,
    );
    for (const { range, eventName } of records) assert.ok(document.getText(range).includes(`"${eventName}"`));
    assert.equal(unexplained, 0);
    assert.ok(damages.length <= seed.findings.length);
  });

  it(`has ${seed.findings.length} findings, each where it is, and ${hints.length} hints`, async () => {
    const document = await open(path);
    const all = await settled(document, total);
    const serious = all.filter((diagnostic) => !isHint(diagnostic));
    assert.deepEqual(
      serious.map((diagnostic) => foundIn(document, diagnostic)),
      seed.findings.map((finding) => placeOf(document, finding)),
    );
    assert.deepEqual(all.filter(isHint).map(codeOf), hints);
  });

  seed.findings.forEach((finding, index) => {
    it(`mends ${finding.code} (${index + 1}) by quick fix and nothing else`, async () => {
      const document = await open(path);
      const diagnostic = (await settled(document, total)).filter((one) => !isHint(one))[index];
      assert.ok(diagnostic);
      const [fix] = await quickFixes(document, diagnostic);
      assert.ok(fix?.isPreferred, 'The obvious mend comes first.');
      await apply(fix);
      const left = (await settled(document, total - 1)).filter((one) => !isHint(one));
      assert.deepEqual(
        left.map(codeOf),
        seed.findings.filter((other) => other !== finding).map(({ code }) => code),
      );
    });
  });

  it('is mended by fix-all into JSON that says the same, and no value is corrected', async () => {
    const damages = seed.findings.filter(({ code }) => code !== 'time-not-iso');
    const document = await open(path);
    await settled(document, total);
    const before = document.getText();
    const action = await fixAll(document);
    assert.equal(action !== undefined, damages.length > 0);
    if (action) await apply(action);
    assertSameValues(samplesOf(before), samplesOf(document.getText()));
    await settled(document, total - damages.length);
    assert.equal((await (await api()).inspect(document)).records.length, seed.events.length);
    assert.equal(await fixAll(document), undefined);
  });

  it('is repaired as a whole, corrections of values included', async () => {
    const document = await open(path);
    await settled(document, total);
    const { repair, inspect } = await api();
    const { text, certain, uncertain, removes } = await repair(document);
    assertSameValues(samplesOf(document.getText().replaceAll('2018-9-01T', '2018-09-01T')), samplesOf(text));
    const codes = seed.findings.map(({ code }) => code);
    const corrections = codes.filter((code) => code === 'time-not-iso');
    assert.deepEqual(
      uncertain.map(({ code }) => code),
      corrections,
    );
    assert.deepEqual(
      new Set(certain.map(({ code }) => code)),
      new Set(codes.filter((code) => code !== 'time-not-iso')),
    );
    for (const { range, text: removed } of removes) assert.equal(document.getText(range), removed);
    const changes = [...certain, ...uncertain];
    const edit = new WorkspaceEdit();
    for (const { range, newText } of changes) edit.replace(document.uri, range, newText);
    assert.equal(await workspace.applyEdit(edit), changes.length > 0);
    assert.equal(document.getText(), text);
    assert.deepEqual((await settled(document, hints.length)).map(codeOf), hints);
    assert.equal((await inspect(document)).records.length, seed.events.length);
  });
}

/** Every sample parses strictly, and what its author wrote is in it, in the same order. Only a placeholder may be gone. */
function assertSameValues(before: readonly string[], after: readonly string[]): void {
  assert.equal(after.length, before.length);
  for (const [index, sample] of after.entries()) {
    JSON.parse(sample);
    assert.deepEqual(valuesIn(sample), valuesIn(before[index]?.replace('..additional entries', '') ?? ''));
  }
}
