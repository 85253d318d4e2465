import assert from 'node:assert/strict';
import { read } from '../../../src/core';
import { KnownLog } from '../../../src/editor/logs/knownLog';
import type { Likelihood, OpenText } from '../../../src/editor/logs/openLog';
import { logOf } from '../../support/buildRecord';

/** Something opened whose text and likelihood a test changes. */
class Opened implements OpenText {
  readonly uri = 'test:log';
  readonly size = 0;
  readonly scope = undefined as never;
  version = 1;
  isClosed = false;
  log: OpenText['log'];
  reads = 0;
  /** Happens while it is read. */
  meanwhile = () => {};

  constructor(
    public text: string,
    public likely: Likelihood = 'possible',
  ) {}

  likelihood(): Likelihood {
    return this.likely;
  }

  async read(): Promise<void> {
    this.reads++;
    const { version, text } = this;
    await Promise.resolve();
    this.meanwhile();
    this.log = this.version === version ? read(text) : undefined;
  }

  async locate(): Promise<undefined> {}

  async openText(): Promise<undefined> {}

  type(text: string): void {
    this.text = text;
    this.version++;
    this.log = undefined;
  }
}

const { text } = logOf({});

describe('what is known of something that was opened', () => {
  it('is that it is a log once records were read', async () => {
    const known = new KnownLog(new Opened(text));
    assert.deepEqual([known.isLog, known.isUndecided, known.news()], [false, true, undefined]);
    await known.judge();
    assert.deepEqual([known.isLog, known.isUndecided, known.news()], [true, false, 'log']);
  });

  it('is that it is none without being read, where its start says so', async () => {
    const opened = new Opened(text, 'none');
    const known = new KnownLog(opened);
    await known.judge();
    assert.deepEqual([known.news(), opened.reads], ['none', 0]);
  });

  it('is that it is none, as long as its text stays the same, where no records were read', async () => {
    const opened = new Opened('{}');
    const known = new KnownLog(opened);
    await known.judge();
    assert.deepEqual([known.isLog, known.isUndecided, known.news()], [false, false, 'none']);
    opened.type(text);
    assert.ok(known.isUndecided);
    await known.judge();
    assert.equal(known.news(), 'log');
  });

  it('is that it stays a log, whatever is typed', async () => {
    const opened = new Opened(text);
    const known = new KnownLog(opened);
    await known.judge();
    opened.type('');
    assert.ok(known.isLog);
    await known.judge();
    assert.equal(known.news(), 'log');
  });

  it('is told once per version, and only of what was read', async () => {
    const opened = new Opened(text);
    const known = new KnownLog(opened);
    await Promise.all([known.judge(), known.judge()]);
    assert.deepEqual([known.news(), known.news(), known.isTold], ['log', undefined, true]);
    opened.type(`${text} `);
    opened.meanwhile = () => opened.type(text);
    await known.judge();
    assert.equal(known.news(), undefined);
    opened.meanwhile = () => {};
    await known.judge();
    assert.deepEqual([known.news(), known.news()], ['log', undefined]);
  });

  it('is nothing after it was forgotten, and is told anew', async () => {
    const opened = new Opened(text);
    const known = new KnownLog(opened);
    await known.judge();
    known.news();
    opened.likely = 'none';
    known.forget();
    assert.deepEqual([known.isTold, known.isLog], [false, false]);
    await known.judge();
    assert.equal(known.news(), 'none');
  });

  it('is that it is no log when it is closed', async () => {
    const opened = new Opened(text, 'certain');
    const known = new KnownLog(opened);
    assert.ok(known.isLog);
    opened.isClosed = true;
    assert.ok(!known.isLog);
  });
});
