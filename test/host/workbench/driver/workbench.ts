import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { Session } from '../../../../.ci/host/session.mjs';

/** A place in a document as the status bar names it: both numbers from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** How long one step may take. */
const STEP_MS = 20_000;

/** How long a dialog may take to understand what was typed, before it is typed again. */
const ANSWER_MS = 3000;

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
  writeFile(name: string, text: string): void {
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

  /** Leaves a picture for people to look at. */
  async screenshot(name: string): Promise<void> {
    await this.session.screenshot(name);
  }

  /** Waits until the workbench is there and its extensions run. */
  async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor();
    await this.page.getByText('Activating Extensions').waitFor({ state: 'detached' });
  }

  /** Opens a file of the workspace, by its path in there, with the keyboard. */
  async openFile(path: string): Promise<void> {
    const name = path.split('/').at(-1) ?? path;
    await this.page.keyboard.press('ControlOrMeta+O');
    await this.quickInput().waitFor();
    // While the dialog lists a folder it overwrites what is typed and ignores Enter, so it is told until it listens.
    await this.until(`the dialog opens ${path}`, () => this.answerDialog(join(this.session.workspace, path)));
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  private async answerDialog(path: string): Promise<boolean> {
    const input = this.quickInput();
    const timeout = ANSWER_MS;
    const answered = async () => {
      await input.fill(path, { timeout });
      // To the input and not to whatever has the focus: Enter in the editor would change the document.
      await input.press('Enter', { timeout });
      await input.waitFor({ state: 'hidden', timeout });
    };
    await answered().catch(() => undefined);
    return !(await input.isVisible());
  }

  /** Runs a command by its title, from the command palette. */
  async runCommand(title: string): Promise<void> {
    await this.commandPalette(title);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
    await this.quickInput().waitFor({ state: 'hidden' });
  }

  /** Opens the command palette, types, and gives the titles on offer. It stays open. */
  async commandPalette(typed: string): Promise<readonly string[]> {
    await this.page.keyboard.press('F1');
    await this.quickInput().fill(`>${typed}`);
    const rows = this.page.locator('.quick-input-list .monaco-list-row');
    await rows.first().waitFor();
    return rows.locator('.label-name').allTextContents();
  }

  /** Puts the cursor somewhere. */
  async goTo({ line, column }: Place): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+P');
    await this.quickInput().fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.quickInput().waitFor({ state: 'hidden' });
    await this.cursorIs({ line, column });
  }

  /** Waits until the cursor is at a place. */
  async cursorIs({ line, column }: Place): Promise<void> {
    const text = new RegExp(`Ln ${line}, Col ${column}\\b`);
    await this.page.locator('#status\\.editor\\.selection', { hasText: text }).waitFor();
  }

  /** Rests the mouse on a place of the active editor until a hover appears whose text matches. */
  async hoverReads(place: Place, text: RegExp): Promise<void> {
    await this.goTo(place);
    const box = await this.page.locator('.editor-instance .cursors-layer .cursor').first().boundingBox();
    if (!box) throw new Error('The cursor is not on the screen.');
    // From elsewhere, and in two movements: the editor shows a hover only after it saw the mouse come and rest.
    await this.page.mouse.move(box.x + 40, box.y + 120);
    await this.page.mouse.move(box.x + 4, box.y + box.height / 2);
    await this.page.mouse.move(box.x + 6, box.y + box.height / 2);
    // The parts of a hover come one after the other.
    await this.page.locator('.monaco-editor .monaco-hover:not(.hidden)', { hasText: text }).waitFor();
  }

  /** Opens the Quick Fix menu at a place and gives what it offers. It stays open. */
  async quickFixes(place: Place): Promise<readonly string[]> {
    await this.goTo(place);
    const rows = this.fixRows();
    // The menu does not open, or closes at once, when the editor is just told of new findings.
    await this.until('the Quick Fix menu is open', async () => {
      await this.page.keyboard.press('ControlOrMeta+.');
      await rows
        .first()
        .waitFor({ timeout: ANSWER_MS })
        .catch(() => undefined);
      return rows.first().isVisible();
    });
    return rows.allTextContents();
  }

  /** Takes a fix from the open Quick Fix menu. */
  async chooseFix(title: string | RegExp): Promise<void> {
    const box = await this.fixRows().filter({ hasText: title }).first().boundingBox();
    if (!box) throw new Error(`No fix on the screen is called ${title}.`);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    // The menu takes clicks only after it saw the mouse move.
    await this.page.mouse.move(x - 5, y);
    await this.page.mouse.move(x, y);
    await this.page.mouse.click(x, y);
    await this.fixRows().first().waitFor({ state: 'hidden' });
  }

  /** Saves the active editor and waits until its file, which has been changed, is another one. */
  async save(name: string): Promise<void> {
    const before = this.textOf(name);
    await this.page.locator('.tab.active.dirty').waitFor();
    await this.page.keyboard.press('ControlOrMeta+S');
    await this.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
    await this.until(`${name} is saved`, () => this.textOf(name) !== before);
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
    const shown = texts.map(([label, description = '']) => `${label} ${description?.split('  ')[0]}`);
    return shown.sort().join('\n');
  }

  /** The text of the view while its tree is empty. */
  async welcome(): Promise<string> {
    const content = this.page.locator('.sidebar .welcome-view-content');
    await content.waitFor();
    return (await content.textContent()) ?? '';
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

  private quickInput(): Locator {
    return this.page
      .locator('.quick-input-widget input[type="text"], .quick-input-widget .quick-input-box input')
      .first();
  }

  private fixRows(): Locator {
    return this.page.locator('.action-widget .monaco-list-row.action');
  }
}
