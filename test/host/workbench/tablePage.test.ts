import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openPage } from '../../../.ci/host/page.mjs';
import { root } from '../../../.ci/host/paths.mjs';
import { Random } from '../../bench/support/random';
import { triesAll } from '../../support/spread';
import { seriousFindings } from './driver/axe';

const COUNT = 2_000_000;

/** The page by itself, in a browser: no log of two million events has to be read, and no editor has to be there. */
/** How many keys are pressed. */
const KEYS = triesAll ? 10_000 : 1000;

describe('the page of the table', () => {
  let page: Page;
  let close: () => Promise<void>;

  before(async function () {
    this.timeout(120_000);
    const opened = await openPage('about:blank');
    ({ page, close } = opened);
    await page.setContent('<!DOCTYPE html><html lang="en"><head><title>t</title></head><body></body></html>');
    await page.addStyleTag({ content: readFileSync(join(root, 'dist/table.css'), 'utf8') });
    // What runs the tests wraps functions in one of its own, which the page does not have.
    await page.evaluate('globalThis.__name = (one) => one');
    await page.evaluate(host, COUNT);
    await page.addScriptTag({ content: readFileSync(join(root, 'dist/table.js'), 'utf8') });
    await page.locator('[role=gridcell]', { hasText: 'time of 0' }).waitFor();
  });

  after(() => close?.());

  const grid = () => page.getByRole('grid');
  const seen = (row: number) =>
    page.locator(`[role=row][aria-rowindex="${row + 2}"] [role=gridcell]`, { hasText: `time of ${row}` }).first();

  it('comes to the last of two million rows by End, and by the scrollbar', async () => {
    await grid().focus();
    await page.keyboard.press('End');
    await seen(COUNT - 1).waitFor();
    await page.keyboard.press('ArrowUp');
    await page.locator('[role=row][aria-selected=true]', { hasText: `time of ${COUNT - 2}` }).waitFor();
    await page.keyboard.press('Home');
    await seen(0).waitFor();
    await grid().evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await seen(COUNT - 1).waitFor();
    const [last, view] = await Promise.all([seen(COUNT - 1).boundingBox(), grid().boundingBox()]);
    assert.ok(last && view && last.y + last.height <= view.y + view.height + 1, 'all of the last row is seen');
  });

  it('keeps a few rows, whatever it comes to, and asks for no more than are told at once', async () => {
    await grid().evaluate((element) => element.scrollTo(0, element.scrollHeight / 3));
    await page.waitForTimeout(200);
    assert.ok((await page.locator('[role=row]').count()) < 80);
    assert.ok((await page.evaluate(() => Reflect.get(globalThis, 'mostAsked'))) <= 200);
  });

  it('moves by rows with a wheel, although the scrollbar is scaled', async () => {
    await grid().focus();
    await page.keyboard.press('Home');
    await grid().hover();
    await page.mouse.wheel(0, 22 * 5);
    await page.locator('[role=row][aria-rowindex="7"]').waitFor();
    const top = await page.locator('[role=row][aria-rowindex="7"]').boundingBox();
    const header = await page.locator('.header').boundingBox();
    assert.ok(top && header && Math.abs(top.y - header.y - 22) < 2, `${top?.y} ${header?.y}`);
  });

  it('is a grid with its length, the place of the cursor and the sort', async () => {
    await grid().focus();
    await page.keyboard.press('Home');
    assert.equal(await grid().getAttribute('aria-rowcount'), String(COUNT + 1));
    const tree = await page.locator('main').ariaSnapshot();
    for (const part of [
      /- status: all of them/,
      /- slider "timeline"/,
      /- table "timeline":/,
      /- grid "table":/,
      /- columnheader "Time"/,
      /- row "Row 1 of 2,000,000, failed" \[selected\]/,
      /- button "a 3" \[pressed\]/,
    ]) {
      assert.match(tree, part);
    }
  });

  it('keeps nobody from using it, as far as axe can tell', async () => {
    await grid().focus();
    await page.keyboard.press('Home');
    assert.deepEqual(await seriousFindings(page), []);
  });

  it('sizes and moves a column by keyboard', async () => {
    await grid().focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Shift+ArrowRight');
    assert.deepEqual(await wished('columns'), [
      { id: 'time', width: 160 },
      { id: 'event', width: 150 },
    ]);
    await page.keyboard.press('Alt+ArrowRight');
    assert.deepEqual(
      (await wished('columns')).map(({ id }) => id),
      ['event', 'time'],
    );
  });

  it('sizes a column by its edge, and chooses a time by dragging', async () => {
    const edge = await page.locator('.header .edge').first().boundingBox();
    assert.ok(edge);
    await drag(edge.x + 3, edge.x + 53, edge.y + 5);
    assert.equal((await wished('columns'))[0]?.width, 200);
    const track = await page.getByRole('slider').boundingBox();
    assert.ok(track);
    await drag(track.x + track.width * 0.15, track.x + track.width * 0.35, track.y + 10);
    const time = await page.evaluate(() => Reflect.get(globalThis, 'wishes').time.stretch);
    assert.deepEqual(time, [1_620_000_060_000, 1_620_000_240_000]);
  });

  it('moves a column by dragging its title', async () => {
    const [first, second] = [page.locator('#h0'), page.locator('#h1')];
    const [from, to] = await Promise.all([first.boundingBox(), second.boundingBox()]);
    assert.ok(from && to);
    await drag(from.x + 20, to.x + 40, from.y + 5);
    assert.deepEqual(
      (await wished('columns')).map(({ id }) => id),
      ['event', 'time'],
    );
  });

  it('asks for the events without a readable time, which have a bin of their own', async () => {
    await page.getByRole('button', { name: 'untimed' }).waitFor();
    await page.getByRole('cell', { name: 'untimed' }).waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'untimed' }).click();
    assert.deepEqual(await page.evaluate(() => Reflect.get(globalThis, 'wishes').untimed), { wish: 'untimed' });
  });

  it('says what happened under the mouse without hiding the bars', async () => {
    const track = await page.getByRole('slider').boundingBox();
    await page.getByRole('slider').hover();
    const said = await page.locator('.hint', { hasText: 'events' }).boundingBox();
    assert.ok(track && said && said.y + said.height <= track.y + 1, `${said?.y} ${track?.y}`);
  });

  it(`never loses the focus to the page, whatever ${KEYS} keys are pressed`, async function () {
    this.timeout(300_000);
    const random = new Random(9);
    const keys = [
      ...['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageDown', 'PageUp', 'Enter'],
      ...['Space', 'Escape', 'Backspace', 'Delete', 'Shift+ArrowRight', 'Alt+ArrowLeft', 'Control+End', 'a'],
    ];
    await page.evaluate(() => {
      const lost: string[] = [];
      Object.assign(globalThis, { lost });
      // Answers come a moment after a key, so what comes next finds out.
      const look = ({ key }: KeyboardEvent) => document.activeElement === document.body && lost.push(key);
      document.addEventListener('keydown', look, { capture: true });
    });
    const parts = [grid(), page.getByRole('slider'), page.locator('.facets button').first(), page.locator('.untimed')];
    for (const part of parts) {
      await part.focus();
      for (let at = 0; at < KEYS / parts.length; at++) {
        await page.keyboard.press(keys[random.below(keys.length)] ?? '');
      }
      assert.equal(await page.evaluate(() => document.activeElement === document.body), false);
      assert.deepEqual(await page.evaluate(() => Reflect.get(globalThis, 'lost')), []);
    }
  });

  async function wished(wish: string): Promise<readonly { id: string; width: number }[]> {
    return page.evaluate((name) => Reflect.get(globalThis, 'wishes')[name].columns, wish);
  }

  async function drag(from: number, to: number, y: number): Promise<void> {
    await page.mouse.move(from, y);
    await page.mouse.down();
    await page.mouse.move(to, y, { steps: 4 });
    await page.mouse.up();
  }
});

/** Stands in for the extension; runs in the page. Wishes are noted, and each makes another edition with other values. */
function host(count: number): void {
  const wishes: Record<string, unknown> = {};
  let edition = 1;
  let mostAsked = 0;
  const tell = (data: unknown) => window.dispatchEvent(new MessageEvent('message', { data }));
  const words = new Proxy({}, { get: (_, name) => (name === 'row' ? 'Row {0} of {1}' : String(name)) });
  const state = () => ({
    edition,
    length: count,
    said: 'all of them',
    columns: [
      { id: 'time', title: 'Time', width: 150 },
      { id: 'event', title: 'Event', width: 150 },
    ],
    sort: { column: 'time', descending: false },
    cursor: -1,
    hasTimes: edition % 2 === 0,
  });
  const answers: Record<string, (question: Record<string, number>) => object> = {
    rows: ({ from = 0, to = 0 }) => {
      mostAsked = Math.max(mostAsked, to - from);
      Object.assign(globalThis, { mostAsked });
      const rows = Array.from({ length: to - from }, (_, at) => ({
        cells: [`time of ${from + at}`, 'event'],
        failed: at % 7 === 0,
        damaged: false,
      }));
      return { from, rows };
    },
    counts: () => ({
      facets: [
        {
          id: 'event',
          title: 'Event',
          others: 0,
          values: ['a', 'b', 'c', 'd']
            .slice(0, 4 - (edition % 4))
            .map((key) => ({ key, label: key, count: 3, asked: key === 'a' })),
        },
      ],
    }),
    timeline: () => ({
      timeline: {
        start: 1_620_000_000_000,
        length: 60_000,
        unit: '1 min',
        span: [1_620_000_061_000, 1_620_000_599_000],
        counts: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
        failed: [0, 1, 0, 1, 0, 1, 0, 1, 0, 1],
        writes: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
        firsts: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
        // Now and then there are none.
        untimed: edition % 3,
      },
    }),
    preview: ({ position = 0 }) => ({
      preview: { position, sentence: `event ${position}`, card: [{ heading: 'ACTOR', text: 'mary' }], text: '{}' },
    }),
  };
  Object.assign(globalThis, {
    wishes,
    acquireVsCodeApi: () => ({
      getState: () => undefined,
      setState: () => undefined,
      postMessage: (message: { ask?: string; wish?: string; seq: number; edition: number }) => {
        if (message.ask) {
          const answer = answers[message.ask]?.(message as unknown as Record<string, number>);
          setTimeout(() => tell({ tell: message.ask, seq: message.seq, edition: message.edition, ...answer }), 1);
        } else if (message.wish === 'ready') {
          tell({ tell: 'words', words });
          tell({ tell: 'state', state: state() });
        } else if (message.wish) {
          wishes[message.wish] = message;
          edition += ['toggle', 'time', 'untimed', 'sort'].includes(message.wish) ? 1 : 0;
          tell({ tell: 'state', state: state() });
        }
      },
    }),
  });
}
