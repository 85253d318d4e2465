import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, dirname, join, posix } from 'node:path';
import { facets, rules } from '../../src/core';
import { damageKinds } from '../../src/core/repair/kinds';
import { root } from '../support/fixtures';
import { breaches, type Source, sourcesIn, target } from '../support/sources';

/** The invariants that CONTRIBUTING states, as tests: what may import what, and that nothing is contributed, read or registered on one side only. */
const sources = sourcesIn('src');
const core = sources.filter(({ path }) => path.startsWith('src/core/'));
const editor = sources.filter(({ path }) => path.startsWith('src/editor/'));
const page = sources.filter(({ path }) => path.startsWith('src/webview/'));
const entry = sources.filter(({ path }) => path === 'src/extension.ts');

describe('architecture: what may import what', () => {
  it('the core imports the core, jsonc-parser, pako and facts', () => {
    const own = /^src\/core\/|^(?:jsonc-parser|pako)$/;
    assert.deepEqual(
      breaches(core, (found) => own.test(found)),
      [],
    );
  });

  it('the editor imports vscode, itself and the public surface of the core, and re2js for the filters', () => {
    const own = /^src\/editor\/|^src\/core(?:\/firstLook)?$|^vscode$|^re2js$/;
    assert.deepEqual(
      breaches(editor, (found) => own.test(found)),
      [],
    );
  });

  it('the entry file imports vscode and the editor, and stays a table of contents', () => {
    assert.deepEqual(
      breaches(entry, (found) => /^src\/editor\/|^vscode$/.test(found)),
      [],
    );
    assert.ok(linesOf(entry[0]!) < 60, `${linesOf(entry[0]!)} lines`);
  });

  it("the table's page imports itself and what it says to the editor, which imports nothing", () => {
    assert.notEqual(page.length, 0);
    assert.deepEqual(
      breaches(page, (found) => /^src\/webview\/|^src\/editor\/table\/protocol$/.test(found)),
      [],
    );
    assert.deepEqual(editor.find(({ path }) => path === 'src/editor/table/protocol.ts')?.imports, []);
  });

  it("the table's page makes no HTML of texts and runs none", () => {
    const loose = /innerHTML|outerHTML|insertAdjacentHTML|DOMParser|document\.write|\beval\b|new Function/;
    assert.deepEqual(
      page.filter(({ text }) => loose.test(text)).map(({ path }) => path),
      [],
    );
  });

  it('nothing in src imports Node but the way to files on the desktop, which imports nothing else of ours', () => {
    const node = new Set(builtinModules);
    const desktop = sources.filter(({ path }) => path.startsWith('src/desktop/'));
    assert.deepEqual(
      breaches(desktop, (found) => found.startsWith('node:') || found === 'vscode' || found.startsWith('src/desktop/')),
      [],
    );
    assert.deepEqual(
      breaches(
        sources.filter((source) => !desktop.includes(source)),
        (found) => !found.startsWith('node:') && !node.has(found.split('/')[0]!),
      ),
      [],
    );
  });

  it('each table of facts is read by one module', () => {
    const readers = new Map<string, string[]>();
    for (const source of core) {
      for (const table of source.imports.filter((name) => name.endsWith('.json'))) {
        const path = target(source, table);
        readers.set(path, [...(readers.get(path) ?? []), source.path]);
      }
    }
    const tables = readdirSync(join(root, 'src/core'), { recursive: true, encoding: 'utf8' })
      .map((name) => posix.join('src/core', name.replaceAll('\\', '/')))
      .filter((name) => name.endsWith('.json'));
    assert.deepEqual([...readers.keys()].sort(), tables.filter((name) => !name.endsWith('.schema.json')).sort());
    assert.deepEqual(
      [...readers].filter(([, by]) => by.length !== 1),
      [],
    );
  });
});

describe('architecture: what is registered', () => {
  const registries = [
    ['src/core/checks/rules', ': Rule ='],
    ['src/core/facets', '(?:: Facet)? = (?:\\{$|facet\\(|field\\(|stretch\\()'],
    ['src/core/containers', ': ContainerFormat ='],
    ['src/core/repair/kinds', ' = damageKind\\('],
  ] as const;

  for (const [folder, shape] of registries) {
    it(`every file of ${folder} that holds one is in its index`, () => {
      const here = core.filter(({ path }) => dirname(path) === folder);
      const index = here.find(({ path }) => basename(path) === 'index.ts')!;
      const holds = new RegExp(`^export const \\w+${shape}`, 'm');
      const things = here.filter(({ text, path }) => holds.test(text) && path !== index.path);
      assert.notEqual(things.length, 0, 'the pattern finds none');
      const listed = index.imports.map((name) => `${target(index, name)}.ts`);
      assert.deepEqual(
        things.map(({ path }) => path).filter((path) => !listed.includes(path)),
        [],
      );
    });
  }
});

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string; readonly submenu?: string }[]>>;
    readonly submenus: readonly { readonly id: string }[];
    readonly configuration: readonly { readonly properties: Readonly<Record<string, unknown>> }[];
  };
}

describe('architecture: the manifest and the code', () => {
  const manifestText = readFileSync(join(root, 'package.json'), 'utf8');
  const manifest = JSON.parse(manifestText) as Manifest;
  const code = [...editor, ...entry].map(({ text }) => text).join('\n');
  const contributed = manifest.contributes.commands.map(({ command }) => command).sort();

  it('every contributed command is registered, and the reverse', () => {
    assert.deepEqual(all(code, /register(?:TextEditor)?Command\(\s*'([^']+)'/g), contributed);
  });

  it('menus, welcome texts and the walkthrough name commands that exist', () => {
    const items = Object.values(manifest.contributes.menus).flat();
    const inMenus = items.flatMap(({ command }) => command ?? []);
    const inTexts = all(readFileSync(join(root, 'package.nls.json'), 'utf8'), /\(command:(cloudtrail\.[\w.]+)/g);
    const ofView = ['cloudtrail.events.focus'];
    const named = [...inMenus, ...inTexts.filter((command) => !ofView.includes(command))];
    assert.ok(inTexts.length > 3);
    assert.deepEqual(
      named.filter((command) => !contributed.includes(command)),
      [],
    );
    const submenus = manifest.contributes.submenus.map(({ id }) => id);
    assert.deepEqual([...new Set(items.flatMap(({ submenu }) => submenu ?? []))].sort(), submenus.sort());
    assert.deepEqual(
      submenus.filter((id) => !manifest.contributes.menus[id]?.length),
      [],
    );
  });

  it('every setting is read in settings.ts, and the reverse', () => {
    const reader = editor.find(({ path }) => path === 'src/editor/shared/settings.ts')!;
    const settings = manifest.contributes.configuration
      .flatMap(({ properties }) => Object.keys(properties))
      .map((key) => key.replace(/^cloudtrail\./, ''));
    assert.deepEqual(all(reader.text, /\.get(?:<[^>]+>)?\(\s*['`]([^'`]+)['`]/g), [...new Set(settings)].sort());
    const others = editor.filter(({ path, text }) => path !== reader.path && text.includes('getConfiguration'));
    assert.deepEqual(others, []);
  });

  it('every facet of a single log can be a level of the events view, under former ids too', () => {
    const { properties } = manifest.contributes.configuration[0]!;
    const ofOneLog = facets.filter(({ ofLogs }) => !ofLogs);
    const levels = properties['cloudtrail.events.levels'] as { readonly items: { readonly enum: readonly string[] } };
    assert.deepEqual(levels.items.enum, [
      ...ofOneLog.map(({ id }) => id),
      ...ofOneLog.flatMap(({ formerIds }) => formerIds ?? []),
    ]);
  });

  it('the severities of all codes are one setting, which completes them', () => {
    const settings = manifest.contributes.configuration.flatMap(({ properties }) => Object.entries(properties));
    const codes = [...damageKinds, ...rules].map(({ code }) => code);
    const about = settings.filter(([, schema]) => codes.some((code) => JSON.stringify(schema).includes(`"${code}"`)));
    assert.deepEqual(
      about.map(([key]) => key),
      ['cloudtrail.rules'],
    );
    const { properties } = about[0]![1] as { readonly properties: object };
    assert.deepEqual(Object.keys(properties), codes);
  });

  it('nothing that npm installs runs a script', () => {
    assert.match(readFileSync(join(root, '.npmrc'), 'utf8'), /^ignore-scripts=true$/m);
  });

  it("the manifest leads to no address that may be somebody else's", () => {
    const { repository, homepage, bugs } = JSON.parse(manifestText) as Readonly<Record<string, unknown>>;
    assert.deepEqual([repository, homepage, bugs], [undefined, undefined, undefined]);
    assert.deepEqual(all(manifestText, /"(https?:[^"]*)"/g), []);
  });

  it('every text of the manifest can be translated, and none is left over', () => {
    const texts = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8')) as Record<string, string>;
    assert.deepEqual(all(manifestText, /"%([^%"]+)%"/g), Object.keys(texts).sort());
  });
});

describe('architecture: house style', () => {
  it('no file is longer than 300 lines', () => {
    assert.deepEqual(
      sources.filter((source) => linesOf(source) > 300).map(({ path }) => path),
      [],
    );
  });

  it('no module keeps state: nothing at its top level can be assigned', () => {
    assert.deepEqual(
      sources.filter(({ text }) => /^(?:export )?(?:let|var) /m.test(text)).map(({ path }) => path),
      [],
    );
  });

  it('the note of how much was cut stands in no text that goes on, and in no label', () => {
    const within = /[}$]\{oneLine\(|\$\{[^}]*oneLine\(|(?:[tT]itle|[lL]abel|[nN]ame|detail)(?::|\() ?oneLine\(/;
    assert.deepEqual(
      sources.filter(({ text }) => within.test(text)).map(({ path }) => path),
      [],
    );
  });

  it('nothing is of any type', () => {
    const loose = /(?:[:<|(]\s*|\bas )any\b(?!\w)/;
    const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    assert.deepEqual(
      sources.filter(({ text }) => loose.test(withoutComments(text))).map(({ path }) => path),
      [],
    );
  });

  it('no test file is left out of the runs', () => {
    const tests = ['unit', 'sweeps'].flatMap((room) =>
      readdirSync(join(root, 'test', room), { recursive: true, encoding: 'utf8' }),
    );
    const strays = tests.filter((name) => /\.(ts|mjs|js)$/.test(name) && !name.endsWith('.test.ts'));
    assert.deepEqual(strays, []);
  });
});

function linesOf({ text }: Source): number {
  return text.trimEnd().split('\n').length;
}

/** What the pattern's group finds, each once, sorted. */
function all(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, found]) => found!))].sort();
}
