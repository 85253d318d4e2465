import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Damage, read } from '../../../src/core';
import { damageKinds } from '../../../src/core/repair/kinds';
import { once } from '../../../src/core/text/once';
import { mended, shownRecords } from '../../support/damage/shown';
import { fixture, fixtureNames, root } from '../../support/fixtures';
import { assertGolden } from '../../support/golden';
import { mark, unmark } from '../../support/markers';
import { refusedIn } from '../../support/refusals';

function cases(code: string): string[] {
  return fixtureNames(`damages/${code}`).filter((name) => !name.includes('.fixed.'));
}

/** The codes that a case is about: of its folder, and those behind a plus sign in its name. None in a case that must stay quiet. */
function codesOf(code: string, name: string): string[] {
  return name.startsWith('quiet') ? [] : [code, ...name.replace('.txt', '').split('+').slice(1)];
}

/** Every case, with its reading, which its tests share. */
const readings = damageKinds.flatMap(({ code }) =>
  cases(code).map((name) => {
    const marked = fixture('damages', code, name) ?? '';
    return { code, name, marked, log: once(() => read(unmark(marked).text)) };
  }),
);

function isWholeJson(text: string): boolean {
  return /^\s*[[{]/.test(text) && /[\]}]\s*$/.test(text);
}

describe('the places of damages', () => {
  for (const { code, name, log } of readings) {
    it(`${code}/${name}: in text order, none in another, the one that is shown among them, as many as are told`, () => {
      for (const { span, places, message } of log().damages) {
        const told = [...message.replace(/“.*?”/g, '').matchAll(/(\d+) (?:times|places|such \w+|names|comments)\b/g)];
        assert.ok(places.every(({ end }, at) => at === 0 || end >= (places[at - 1]?.end ?? 0)));
        assert.ok(
          places.some(({ start, end }) => start <= span.start && span.end <= end),
          message,
        );
        assert.ok(
          told.every(([, count]) => Number(count) === places.length),
          `${places.length}: ${message}`,
        );
      }
    });
  }
});

describe('the registry of damage kinds', () => {
  it('holds every kind that is written down, named after its code, once', () => {
    const folder = path.join(root, 'src/core/repair/kinds');
    const texts = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
    const written = texts.flatMap((text) =>
      [...text.matchAll(/^export const (\w+) = damageKind\(/gm)].map(([, name]) => name),
    );
    const named = damageKinds.map(({ code }) => code.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()));
    assert.deepEqual(written.sort(), named.sort());
  });

  it('has fixtures for every kind and for nothing else', () => {
    assert.deepEqual(fixtureNames('damages'), damageKinds.map(({ code }) => code).sort());
  });
});

for (const { code, summary, certain } of damageKinds) {
  describe(`damage ${code}`, () => {
    it('says in one sentence what it is, and has a case that fires', () => {
      assert.match(summary, /^[A-Z].*\.$/);
      assert.match(code, /^[a-z]+(-[a-z]+)*$/);
      assert.ok(cases(code).some((name) => codesOf(code, name).length > 0));
    });

    for (const { name, marked, log } of readings.filter((reading) => reading.code === code)) {
      it(`is found in ${name} exactly where it is marked`, () => {
        const { text, damages } = log();
        const spans = damages.map(({ span }) => span);
        assert.equal(mark(text, spans), marked);
        assert.deepEqual(new Set(damages.map((damage) => damage.code)), new Set(codesOf(code, name)));
        assert.deepEqual(refusedIn(log()), []);
        for (const damage of damages.filter((other) => other.code === code)) {
          assert.match(damage.message, /^[^\n]{10,200}[.!]$/);
          assert.ok(certain || /assumes|not data|not part/.test(damage.fixTitle), damage.fixTitle);
        }
      });

      it(`is mended in ${name} as its twin says, to the values shown before`, () => {
        const { text } = log();
        const after = mended(log());
        assert.equal(after === text ? undefined : after, fixture('damages', code, name.replace('.txt', '.fixed.txt')));
        assert.ok(log().records.length > 0 || log().damages.every(({ edits }) => edits.length === 0));
        if (isWholeJson(after) && log().containers.every(({ id }) => id !== 'event-sequence')) {
          assert.deepEqual(shownRecords(log()), shownRecords(read(JSON.stringify(JSON.parse(after)))));
        }
      });
    }
  });
}

describe('what people read of damages', () => {
  it('is as reviewed, for every case', () => {
    const sections = damageKinds.map(({ code }) => {
      const own = readings.flatMap((reading) => reading.log().damages.filter((damage) => damage.code === code));
      const told = new Set(own.map((damage) => toldOf(damage)));
      return `## ${code}\n\n${[...told].join('')}`;
    });
    assertGolden('messages', 'damages.golden.md', sections.join('\n'));
  });
});

/** A damage as a line: what is wrong, its fix, and whether that is made without asking. */
function toldOf({ message, fixTitle, edits, certain, removes }: Damage): string {
  const asked = `${certain ? 'without asking' : 'when asked'}${removes.length > 0 ? ', takes something away' : ''}`;
  return `- ${message}${edits.length > 0 ? ` → ${fixTitle} (${asked})` : ''}\n`;
}
