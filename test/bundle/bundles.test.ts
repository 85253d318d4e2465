import { strict as assert } from 'node:assert';
import fs, { readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, resolve } from 'node:path';
import util from 'node:util';
import vm from 'node:vm';
import zlib from 'node:zlib';
import { stubVscode } from '../support/stubVscode';

const root = resolve(import.meta.dirname, '../..');

/** What a web worker has and the bundle may use. No `process`, no `Buffer`, no `require` but for `vscode`. */
const webGlobals = {
  AbortController,
  CompressionStream,
  DecompressionStream,
  ReadableStream,
  Response,
  TextDecoder,
  TextEncoder,
  URL,
  URLSearchParams,
  clearTimeout,
  console,
  crypto,
  performance,
  queueMicrotask,
  setTimeout,
  structuredClone,
};

interface ExtensionModule {
  activate(context: unknown): Promise<{ inspect(document: unknown): Promise<{ records: readonly unknown[] }> }>;
  deactivate?: () => unknown;
}

interface Loaded {
  readonly exports: ExtensionModule;
  /** Every module that the bundle asked for. */
  readonly required: readonly string[];
}

/** Runs a bundle as VS Code's loaders do: a CommonJS module that gets `require`, in a realm with these globals. */
function load(file: string, globals: object): Loaded {
  const required: string[] = [];
  const module = { exports: {} as ExtensionModule };
  const require = (name: string) => {
    required.push(name);
    if (name === beside) return load(name, globals).exports;
    if (file === beside && name in ofDesktop) return ofDesktop[name];
    if (name !== 'vscode') throw new Error(`The bundle requires ${name}`);
    return stubVscode();
  };
  const source = readFileSync(join(root, 'dist', file), 'utf8');
  vm.runInNewContext(source, { ...globals, module, exports: module.exports, require }, { filename: file });
  return { exports: module.exports, required };
}

/** What the desktop's bundle loads when it is needed. In a web worker an extension is one file. */
const beside = './features.js';

/** What that may ask of Node, and nothing else may: files, what is packed in them, and to wait for them. */
const ofDesktop: Readonly<Record<string, unknown>> = { 'node:fs': fs, 'node:util': util, 'node:zlib': zlib };

/** What waits for the first log is to cost nothing, so it has room for hardly a table. */
const WAITING_BYTES = 20_000;

/** Packed. It is loaded again each time that the table comes into sight. */
const PAGE_BYTES = 60_000;

/** As much of a `TextDocument` as reading one takes. */
function documentOf(text: string): object {
  return {
    uri: { scheme: 'untitled', path: 'log.json', toString: () => 'untitled:log.json' },
    languageId: 'json',
    version: 1,
    lineCount: text.split('\n').length,
    getText: () => text,
    positionAt: (offset: number) => ({ line: 0, character: offset }),
  };
}

for (const file of ['desktop.js', 'web.js']) {
  describe(`dist/${file}`, () => {
    const { exports, required } = load(file, webGlobals);

    it('loads with the globals of a web worker and asks for nothing but vscode', () => {
      assert.deepEqual([...new Set(required)], ['vscode']);
    });

    it('exports what VS Code calls', () => {
      assert.equal(typeof exports.activate, 'function');
      assert.ok(['function', 'undefined'].includes(typeof exports.deactivate));
    });

    it('activates, and loads what it has to know when it is asked for a log', async () => {
      const text = readFileSync(join(root, 'test/fixtures/seeds/cloudwatch.txt'), 'utf8');
      const { inspect } = await exports.activate(stubVscode());
      assert.ok(!required.includes(beside), 'before anybody asks');
      const summary = await inspect(documentOf(text));
      assert.equal(summary.records.length, 6);
      assert.equal(required.includes(beside), file === 'desktop.js');
    });

    it('names no module of Node', () => {
      const source = readFileSync(join(root, 'dist', file), 'utf8');
      const named = builtinModules.filter(
        (name) => source.includes(`require("${name}")`) || source.includes(`"node:${name}"`),
      );
      assert.deepEqual(named, []);
    });
  });
}

describe('what waits for the first log', () => {
  it('is small', () => {
    assert.ok(statSync(join(root, 'dist/desktop.js')).size < WAITING_BYTES);
  });
});

describe('the page of the table', () => {
  const read = (name: string) => readFileSync(join(root, 'dist', name));

  it('is small', () => {
    assert.ok(zlib.gzipSync(Buffer.concat([read('table.js'), read('table.css')])).length < PAGE_BYTES);
  });

  it('knows nothing of events', () => {
    assert.doesNotMatch(read('table.js').toString('utf8'), /userIdentity|eventSource|amazonaws/);
  });
});
