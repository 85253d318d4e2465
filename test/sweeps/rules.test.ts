import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { applyEdits, type Finding, findings, read, repair, rules } from '../../src/core';
import { once } from '../../src/core/text/once';
import { fixture, fixtureNames, root } from '../support/fixtures';
import { assertGolden } from '../support/golden';
import { mark, unmark } from '../support/markers';

/** The file of `src/core/checks/rules` that is no rule. */
const machinery = ['index.ts'];

function fileName(code: string): string {
  return `${code.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())}.ts`;
}

function cases(code: string): string[] {
  return fixtureNames(`rules/${code}`).filter((name) => !name.includes('.fixed.'));
}

/** A case with its marks. Long runs are written short: ⟨300000×x⟩. */
function load(code: string, name: string): string {
  const text = fixture('rules', code, name) ?? '';
  return text.replace(/⟨([0-9]+)×(.)⟩/g, (_, count: string, letter: string) => letter.repeat(Number(count)));
}

/** The text after the first fix of each finding with that code. */
function fixed(text: string, found: readonly Finding[], code: string): string {
  const fixes = found.filter((finding) => finding.code === code).flatMap((finding) => finding.fixes[0] ?? []);
  return applyEdits(
    text,
    fixes.flatMap(({ edits }) => edits),
  );
}

/** Every case, with its reading and what is found in it, which its tests share. */
const readings = rules.flatMap(({ code }) =>
  cases(code).map((name) => {
    const marked = once(() => load(code, name));
    const log = once(() => read(unmark(marked()).text));
    return { code, name, marked, log, found: once(() => findings(log())) };
  }),
);

function summary(found: readonly Finding[]): string[] {
  return found.map(({ code, message }) => `${code}: ${message}`);
}

describe('the registry of rules', () => {
  it('holds every rule file, named after its code, once', () => {
    const files = readdirSync(path.join(root, 'src/core/checks/rules')).filter((name) => name.endsWith('.ts'));
    const expected = [...rules.map(({ code }) => fileName(code)), ...machinery].sort();
    assert.deepEqual(files.sort(), expected);
  });

  it('has fixtures for every rule and for nothing else', () => {
    assert.deepEqual(fixtureNames('rules'), rules.map(({ code }) => code).sort());
  });
});

for (const { code, summary: sentence } of rules) {
  describe(`rule ${code}`, () => {
    it('says in one sentence what it reports', () => {
      assert.match(sentence, /^[A-Z].*\.$/);
      assert.match(code, /^[a-z]+(-[a-z]+)*$/);
    });

    it('has a case that fires and one that does not', () => {
      const marked = cases(code).map((name) => load(code, name).includes('«'));
      assert.ok(marked.includes(true) && marked.includes(false), String(cases(code)));
    });

    for (const { name, marked, log, found } of readings.filter((reading) => reading.code === code)) {
      it(`reports in ${name} exactly what is marked`, () => {
        const spans = found().map(({ span }) => span);
        assert.equal(mark(log().text, spans), marked(), summary(found()).join('\n'));
        assert.ok(
          found().every((finding) => finding.code === code),
          summary(found()).join('\n'),
        );
        for (const { message } of found()) {
          assert.match(message, /^[^\n]{10,300}[.]$/);
        }
      });

      it(`mends ${name} as its fixed twin says, for good`, () => {
        const { text } = log();
        const after = fixed(text, found(), code);
        const twin = fixture('rules', code, name.replace('.', '.fixed.'));
        assert.equal(after === text ? undefined : after, twin);
        const left = after === text ? found() : findings(read(after));
        assert.deepEqual(summary(left.filter((finding) => finding.fixes.length)), []);
      });

      it(`is at rest after the repair of ${name}`, () => {
        const mended = read(applyEdits(log().text, repair(log()).edits));
        assert.deepEqual(repair(mended).edits, []);
        assert.deepEqual(mended.damages, []);
      });
    }
  });
}

describe('what people read of findings by rules', () => {
  it('is as reviewed, for every case', () => {
    const sections = rules.map(({ code }) => {
      const own = readings.filter((reading) => reading.code === code).flatMap(({ found }) => found());
      return `## ${code}\n\n${[...new Set(own.map(told))].join('')}`;
    });
    assertGolden('messages', 'rules.golden.md', sections.join('\n'));
  });
});

/** A finding as a line: its severity and message, the places it names, and its fixes. */
function told({ severity, message, related = [], fixes }: Finding): string {
  const places = related.map((place) => ` (${place.message})`);
  return `- ${severity}: ${message}${places.join('')}${fixes.map(({ title }) => ` → ${title}`).join('')}\n`;
}
