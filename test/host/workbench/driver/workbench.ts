import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { Session } from '../../../../.ci/host/session.mjs';
import { triesAll } from '../../../support/spread';

/** A place in a document as the status bar names it: both numbers from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** How long one step may take: on a busy machine everything takes many times as long. */
const STEP_MS = 90_000;

/** How long VS Code may take to answer a key or a click, before it is pressed again. */
const ANSWER_MS = 4000;

/** A VS Code as somebody in front of it uses it: keys, mouse, and what is to be read on the screen. */
export class Workbench {
  readonly page: Page;

  constructor(private readonly session: Session) {
    this.page = session.page;
    this.page.setDefaultTimeout(STEP_MS);
  }

  /** The text of a file of the workspace, as it is on disk now. */
  textOf(name: string): string {
    return readFileSync(join(this.session.workspace, name), 'utf8');
  }

  /** Puts a file into the workspace. */
  writeFile(name: string, text: string | Uint8Array): void {
    const path = join(this.session.workspace, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  /** Where a text is in a file of the workspace. */
  placeOf(name: string, text: string): Place {
    const before = this.textOf(name).split(text)[0] ?? '';
    const lines = before.split('\n');
    return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  }

  /** Leaves a picture for people to look at: of what a change is about, so not where only the outcome is asked for. */
  async screenshot(name: string): Promise<void> {
    if (triesAll) await this.session.screenshot(name);
  }

  /** Waits until the workbench is there and its extensions run. */
  async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor();
    await this.page.getByText('Activating Extensions').waitFor({ state: 'detached' });
    await this.page.addLocatorHandler(this.lostRow(), () => this.lostRow().getByRole('button', { name: 'OK' }).click());
  }

  /** Opens a file of the workspace, by its path in there, with the keyboard. */
  async openFile(path: string): Promise<void> {
    await this.openTab(path);
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  /** As `openFile`, for a file that the editor does not show as text, or asks about first. */
  async openTab(path: string): Promise<void> {
    const name = path.split('/').at(-1) ?? path;
    await this.page.keyboard.press('ControlOrMeta+O');
    await this.quickInput().waitFor();
    // While the dialog lists a folder it overwrites what is typed and ignores Enter, so it is told until it listens.
    await this.until(`the dialog opens ${path}`, () => this.answerDialog(join(this.session.workspace, path)));
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
  }

  private async answerDialog(path: string): Promise<boolean> {
    await this.answer(path);
    return !(await this.quickInput().isVisible());
  }

  /** Types into the open dialog and presses Enter there: in whatever else may have the focus, Enter could change the document. */
  private async answer(text: string): Promise<boolean> {
    const input = this.quickInput();
    return soon(async (timeout) => {
      await input.fill(text, { timeout });
      await input.press('Enter', { timeout });
      await input.waitFor({ state: 'hidden', timeout });
    });
  }

  /** Opens a file at the root of the workspace by a double click in the Explorer, in an editor with text. */
  async openInExplorer(name: string): Promise<void> {
    await this.runCommand('File: Focus on Files Explorer');
    const row = this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
    const text = this.page.locator('.editor-instance .view-line').first();
    // In a profile that never had the extension VS Code learns of its editors only now, and may have opened another. It may also not yet have
    // watched the folder when the file came.
    await this.until(`a double click in the Explorer opens ${name}`, async () => {
      const isOpen = await soon(async (timeout) => {
        await row.dblclick({ timeout });
        await this.page.locator('.tab.active', { hasText: name }).waitFor({ timeout });
        await text.waitFor({ timeout });
      });
      if (!isOpen) {
        await this.runCommand('View: Close All Editors');
        await this.runCommand('Refresh Explorer');
      }
      return isOpen;
    });
  }

  /** The titles of all tabs. */
  async tabs(): Promise<readonly string[]> {
    return this.page
      .locator('.tabs-container .tab .monaco-icon-label')
      .evaluateAll((all) => all.map((label) => (label.textContent ?? '').trim()));
  }

  /** Reloads the window, and waits until it is there again. */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await this.runCommand('Developer: Reload Window').catch(() => undefined);
    await loaded;
    await this.ready();
  }

  /** Runs a command by its title, from the command palette. */
  async runCommand(title: string): Promise<void> {
    await this.pickCommand(title);
    await this.quickInput().waitFor({ state: 'hidden' });
  }

  /** Runs a command that goes on with a list or an input of its own, and waits until that is there. */
  async openList(title: string, placeholder: RegExp): Promise<void> {
    await this.pickCommand(title);
    await this.page.getByPlaceholder(placeholder).waitFor();
  }

  private async pickCommand(title: string): Promise<void> {
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
    // The palette shows what may be run at the moment it opens, which may be a moment too early.
    await this.until(`the palette offers ${title}`, async () => {
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('F1');
      return soon(async (timeout) => {
        await this.quickInput().fill(`>${title}`, { timeout });
        await row.waitFor({ timeout });
        // An editor that closes meanwhile takes the focus, and the palette goes.
        await row.click({ timeout });
      });
    });
  }

  /** Puts the cursor somewhere; the editor has the focus then. */
  async goTo({ line, column }: Place): Promise<void> {
    await this.until(`the cursor is at ${line}:${column}`, async () => {
      // A menu that closes later gives the focus back to the editor, and what is typed goes there.
      await this.page.keyboard.press('Escape');
      await this.fixRows().first().waitFor({ state: 'hidden' });
      await this.page.keyboard.press('ControlOrMeta+P');
      return soon(async (timeout) => {
        await this.quickInput().fill(`:${line}:${column}`, { timeout });
        // By mouse: a dialog that has just closed would leave Enter to the editor.
        const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: `${line}` });
        await row.first().click({ timeout });
        await this.quickInput().waitFor({ state: 'hidden', timeout });
        await this.cursorIs({ line, column }, timeout);
      });
    });
  }

  /** Waits until the cursor is at a place. */
  async cursorIs({ line, column }: Place, timeout = STEP_MS): Promise<void> {
    const text = new RegExp(`Ln ${line}, Col ${column}\\b`);
    await this.page.locator('#status\\.editor\\.selection', { hasText: text }).waitFor({ timeout });
  }

  /** Rests the mouse on a place of the active editor until a hover appears whose text matches. */
  async hoverReads(place: Place, text: RegExp): Promise<void> {
    await this.goTo(place);
    const hover = this.page.locator('.monaco-editor .monaco-hover:not(.hidden)', { hasText: text });
    // A hover that is asked for while the editor is told of something new may not come, or go again: asked for again soon at first, later with patience.
    let patience = ANSWER_MS / 4;
    await this.until(`a hover at ${place.line}:${place.column} reads ${text}`, async () => {
      const box = await this.page.locator('.editor-instance .cursors-layer .cursor').first().boundingBox();
      if (!box) return false;
      // From elsewhere, and in two movements: the editor shows a hover only after it saw the mouse come and rest.
      await this.page.mouse.move(box.x + 40, box.y + 120);
      await this.page.mouse.move(box.x + 4, box.y + box.height / 2);
      await this.page.mouse.move(box.x + 6, box.y + box.height / 2);
      // The parts of a hover come one after the other.
      patience = Math.min(patience * 2, ANSWER_MS * 2);
      return soon(() => hover.waitFor({ timeout: patience / 2 }));
    });
  }

  /** Opens the Quick Fix menu at a place, waits until its first entry matches, and gives what it offers. It stays open. */
  async quickFixes(place: Place, first = /./): Promise<readonly string[]> {
    await this.goTo(place);
    let offered: string[] = [];
    // The menu does not open, or closes at once, when the editor is just told of new findings.
    await this.until(`the first quick fix is called ${first}`, async () => {
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('ControlOrMeta+.');
      await soon((timeout) => this.fixRows().first().waitFor({ timeout }));
      offered = await this.fixRows().allTextContents();
      return first.test(offered[0] ?? '');
    });
    return offered;
  }

  /** Applies the first entry of the Quick Fix menu at a place, which must be called like this, to a document without unsaved changes. */
  async applyFix(place: Place, title: RegExp): Promise<void> {
    await this.until(`${title} changes the document`, async () => {
      await this.quickFixes(place, title);
      return soon(async (timeout) => {
        const box = await this.fixRows().first().boundingBox({ timeout });
        if (!box) throw new Error('The menu has closed.');
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        // The menu takes clicks only after it saw the mouse move.
        await this.page.mouse.move(x - 5, y);
        await this.page.mouse.move(x, y);
        await this.page.mouse.click(x, y);
        await this.dirtyTab().waitFor({ timeout });
      });
    });
  }

  /** Saves the active editor and waits until its file, which has been changed, is another one. */
  async save(name: string): Promise<void> {
    const before = this.textOf(name);
    await this.dirtyTab().waitFor();
    await this.until(`${name} is saved`, async () => {
      await this.page.keyboard.press('ControlOrMeta+S');
      return soon((timeout) => this.dirtyTab().waitFor({ state: 'detached', timeout }));
    });
    // VS Code empties a file before it writes to it.
    await this.until(`${name} has changed on disk`, () => !['', before].includes(this.textOf(name)));
  }

  /** Opens the view container of the extension in the side bar. */
  async showEvents(): Promise<void> {
    await this.runCommand('View: Show CloudTrail');
    await this.page.locator('.sidebar .composite.title', { hasText: 'CloudTrail' }).waitFor();
  }

  /** Presses a button in the title of the events view. */
  async pressViewButton(title: string): Promise<void> {
    await this.page.locator('.sidebar .composite.title').hover();
    await this.page.locator(`.sidebar .composite.title [aria-label^="${title}"]`).click();
  }

  /** The row of the events tree whose text matches. */
  treeRow(text: RegExp): Locator {
    return this.page.locator('.sidebar .pane-body .monaco-list-row', { hasText: text });
  }

  /** Clicks on a row of the events tree until it is not closed: a tree that is just told of something new may miss a click. */
  async openRow(text: RegExp): Promise<void> {
    const row = this.treeRow(text).first();
    const isClosed = async () => (await row.getAttribute('aria-expanded')) === 'false';
    await this.until(`${text} is open`, async () => {
      if (await isClosed()) {
        await soon((timeout) => row.click({ timeout }));
        await this.page.waitForTimeout(500);
      }
      return !(await isClosed());
    });
  }

  /** Clicks on a row of the events tree until the cursor is at a place: a tree that is just told of something new may miss a click. */
  async clickRow(text: RegExp, place: Place): Promise<void> {
    await this.until(`a click on ${text} leads to ${place.line}:${place.column}`, () =>
      soon(async (timeout) => {
        await this.treeRow(text).first().click({ timeout });
        await this.cursorIs(place, timeout);
      }),
    );
  }

  /** Rests the mouse on a row of the events tree until its tooltip reads like this, and gives the tooltip. */
  async tooltipOf(row: Locator, text: string): Promise<Locator> {
    const tooltip = this.page.locator('.workbench-hover .monaco-hover, .monaco-hover.workbench-hover').first();
    await this.until(`the tooltip reads ${text}`, async () => {
      await this.page.mouse.move(700, 700);
      return soon(async (timeout) => {
        await row.hover({ timeout });
        await tooltip.getByText(text).first().waitFor({ timeout });
      });
    });
    return tooltip;
  }

  /** Waits until the rows of the events tree on one level, the outermost being 1, read exactly like this, in any order. */
  async treeLevelIs(level: number, expected: readonly string[]): Promise<void> {
    const wanted = [...expected].sort().join('\n');
    await this.until(
      `level ${level} of the tree reads\n${wanted}`,
      async () => (await this.treeLevel(level)) === wanted,
    );
  }

  /** Label and first part of the description, which is the count for a group and the time for an event. */
  private async treeLevel(level: number): Promise<string> {
    const rows = this.page.locator(`.sidebar .pane-body .monaco-list-row[aria-level="${level}"]`);
    const texts = await rows.evaluateAll((all) =>
      all.map((row) => [...row.querySelectorAll('.label-name, .label-description')].map((part) => part.textContent)),
    );
    const shown = texts.map(([label, description = '']) => `${label} ${description?.split(' · ')[0]}`.trim());
    return shown.sort().join('\n');
  }

  /** Waits until what is said above the tree reads like this. */
  async headlineReads(text: RegExp): Promise<void> {
    await this.page.locator('.sidebar .message', { hasText: text }).first().waitFor();
  }

  /** Waits until the row of the events tree whose text matches is the selected one. */
  async rowIsSelected(text: RegExp): Promise<void> {
    await this.treeRow(text).and(this.page.locator('.selected')).first().waitFor();
  }

  /** What a screen reader says of the row of the events tree whose text matches. */
  async rowSays(text: RegExp): Promise<string> {
    return (await this.treeRow(text).first().getAttribute('aria-label')) ?? '';
  }

  /** Whether the events tree has the focus. */
  async treeHasFocus(): Promise<boolean> {
    return this.page.evaluate(() => document.activeElement?.closest('.sidebar .pane-body') !== null);
  }

  /** Waits until the active editor has the focus. */
  async editorHasFocus(): Promise<void> {
    await this.until('the editor has the focus', () =>
      this.page.evaluate(() => document.activeElement?.closest('.editor-instance') !== null),
    );
  }

  /** Waits until the clipboard holds a text that matches. */
  async clipboardReads(text: RegExp): Promise<void> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.until(`the clipboard reads ${text}`, async () =>
      text.test(await this.page.evaluate(() => navigator.clipboard.readText())),
    );
  }

  /** What was told, in the list that keeps it: a toast may be gone before anybody looks. */
  async notification(text: string): Promise<Locator> {
    const told = this.page.locator('.notifications-center .notification-list-item', { hasText: text }).first();
    await this.until(`it is told: ${text}`, async () => {
      await this.runCommand('Notifications: Show Notifications');
      return soon((timeout) => told.waitFor({ timeout }));
    });
    return told;
  }

  /** Waits until the text of the view, its tree being empty, reads like this. */
  async welcomeReads(text: RegExp): Promise<void> {
    await this.page.locator('.sidebar .welcome-view-content', { hasText: text }).first().waitFor();
  }

  /** Waits until the status bar counts so many problems. */
  async problemsAre(errors: number, warnings: number): Promise<void> {
    const text = new RegExp(`^\\s*${errors}\\s+${warnings}\\s*$`);
    await this.page.locator('#status\\.problems', { hasText: text }).waitFor();
  }

  /** Waits until the status bar names this language. */
  async languageIs(name: string): Promise<void> {
    await this.page.locator('#status\\.editor\\.mode', { hasText: name }).waitFor();
  }

  private async until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
    for (const end = Date.now() + STEP_MS; !(await holds()); await this.page.waitForTimeout(50)) {
      if (Date.now() > end) throw new Error(`It did not happen that ${what}`);
    }
  }

  /** What VS Code says when it is to show a view of which it is just told other rows: it looks for the one that was selected. */
  private lostRow(): Locator {
    return this.page.locator('.monaco-dialog-box', { hasText: 'Data tree node not found' });
  }

  private dirtyTab(): Locator {
    return this.page.locator('.tab.active.dirty');
  }

  private quickInput(): Locator {
    return this.page
      .locator('.quick-input-widget input[type="text"], .quick-input-widget .quick-input-box input')
      .first();
  }

  private fixRows(): Locator {
    return this.page.locator('.action-widget .monaco-list-row.action');
  }
}

/** Whether what is tried succeeds soon. It gets the time that each of its waits may take. */
async function soon(what: (timeout: number) => Promise<unknown>): Promise<boolean> {
  return what(ANSWER_MS).then(
    () => true,
    () => false,
  );
}
