import type { Frame, FrameLocator, Locator } from 'playwright-core';
import type { Workbench } from './workbench';

/** The table in the panel of a VS Code, as somebody in front of it uses it. */
export class Table {
  constructor(private readonly workbench: () => Workbench) {}

  get page(): FrameLocator {
    return this.workbench().page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  get grid(): Locator {
    return this.page.getByRole('grid');
  }

  get track(): Locator {
    return this.page.getByRole('slider');
  }

  /** The frame of its page, to run something in. */
  async frame(): Promise<Frame> {
    const found = await (await this.grid.elementHandle())?.ownerFrame();
    if (!found) throw new Error('The table is not there.');
    return found;
  }

  /** Waits until it says of its events what matches. */
  async says(what: RegExp): Promise<void> {
    await this.page.locator('.said', { hasText: what }).waitFor();
  }

  /** A line of a facet. */
  value(facet: string, label: RegExp): Locator {
    return this.page.getByRole('group', { name: facet, exact: true }).getByRole('button', { name: label });
  }

  /** The title of a column, when rows are sorted by it so. */
  sortedBy(title: string, order: 'ascending' | 'descending'): Locator {
    return this.page.locator(`[role=columnheader][aria-sort=${order}]`, { hasText: title });
  }

  /** The row at a position, from 1. */
  row(position: number): Locator {
    return this.page.locator(`[role=row][aria-rowindex="${position + 1}"]`);
  }

  /** Waits until the cursor is on a row, when that is there. */
  async cursorIs(position: number): Promise<void> {
    await this.page.locator(`[role=row][aria-selected=true][aria-rowindex="${position + 1}"]`).waitFor();
  }

  /** Opens a log of the workspace with so many events, and shows the table of it. */
  async open(file: string, text: string, count: RegExp): Promise<void> {
    this.workbench().writeFile(file, text);
    await this.workbench().openFile(file);
    await this.workbench().showEvents();
    await this.workbench().headlineReads(count);
    await this.workbench().runCommand('CloudTrail: Show Table');
    await this.says(count);
    await this.page
      .locator('[role=gridcell]', { hasText: /^[^…]+$/ })
      .first()
      .waitFor();
  }
}
