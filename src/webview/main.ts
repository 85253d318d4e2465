import type { TableState, TimelineState, ToPage, Words } from '../editor/table/protocol';
import { made, setText } from './dom';
import { FacetColumn } from './facets';
import { Grid, type KeptGrid } from './grid';
import { Host } from './host';
import { Preview } from './preview';
import { TimelineStrip } from './timeline';

/** A cursor that goes on within this time is on its way, in milliseconds. */
const REST = 60;

/** What is drawn while there are no events. */
const NOTHING: TimelineState = {
  ...{ start: 0, length: 1000, unit: '', span: undefined, untimed: 0 },
  ...{ counts: [], failed: [], writes: [], firsts: [] },
};

/** The page of the table: what is where, and what is asked when. It knows nothing of events: all that it shows it is told. */
class Page {
  readonly #host = new Host((message) => this.#hear(message));
  readonly #said = made('div', { class: 'said', attributes: { role: 'status', 'aria-live': 'polite' } });
  #grid: Grid | undefined;
  #timeline: TimelineStrip | undefined;
  #facets: FacetColumn | undefined;
  #preview: Preview | undefined;
  #state: TableState | undefined;
  #timer = 0;

  start(): void {
    this.#host.wish({ wish: 'ready' });
  }

  #hear(message: ToPage): void {
    switch (message.tell) {
      case 'words':
        this.#build(message.words);
        break;
      case 'state':
        this.#show(message.state);
        break;
      case 'show':
        this.#grid?.goTo(message.position);
        break;
      case 'rows':
        this.#grid?.take(message.edition, message.from, message.rows);
        break;
      case 'counts':
        this.#facets?.show(message.facets);
        break;
      case 'timeline':
        this.#timeline?.show(message.timeline);
        break;
      case 'preview':
        this.#preview?.show(message.preview);
        break;
    }
  }

  #build(words: Words): void {
    const grid = new Grid(this.#host, words, (row) => this.#previewSoon(row));
    const timeline = new TimelineStrip(this.#host, words);
    const facets = new FacetColumn(this.#host, words);
    const preview = new Preview(words.event);
    const middle = made('div', { class: 'middle' }, facets.element, grid.element, preview.element);
    document.body.replaceChildren(made('main', {}, this.#said, timeline.element, middle));
    [this.#grid, this.#timeline, this.#facets, this.#preview] = [grid, timeline, facets, preview];
    grid.element.addEventListener('scroll', () => this.#keep());
    window.addEventListener('focus', () => document.activeElement === document.body && grid.element.focus());
    this.#watch(grid, timeline);
  }

  /** Looks again when there is another size, or when the theme changes: what is drawn has the colours of the old one. */
  #watch(grid: Grid, timeline: TimelineStrip): void {
    let room = timeline.room;
    const sizes = new ResizeObserver(() => {
      grid.measure();
      grid.render();
      timeline.draw();
      if (timeline.room !== room) {
        room = timeline.room;
        this.#askTimeline();
      }
    });
    sizes.observe(grid.element);
    sizes.observe(timeline.element);
    const themes = new MutationObserver(() => timeline.draw());
    themes.observe(document.documentElement, { attributes: true });
    themes.observe(document.body, { attributes: true });
  }

  #show(state: TableState): void {
    const isNew = state.edition !== this.#state?.edition;
    const kept = this.#state ? undefined : keptGrid(this.#host.kept);
    this.#state = state;
    setText(this.#said, state.said);
    this.#timeline?.offerAll(state.hasTimes);
    if (state.edition < 0) {
      this.#facets?.show([]);
      this.#timeline?.show(NOTHING);
    } else if (isNew) {
      this.#askTimeline();
    }
    this.#host.ask({ ask: 'counts', edition: state.edition });
    this.#grid?.show(state, kept);
  }

  #askTimeline(): void {
    if (this.#state && this.#timeline) {
      this.#host.ask({ ask: 'timeline', edition: this.#state.edition, most: this.#timeline.room });
    }
  }

  #previewSoon(row: number): void {
    window.clearTimeout(this.#timer);
    this.#keep();
    this.#timer = window.setTimeout(() => {
      if (row >= 0 && this.#state) {
        this.#host.ask({ ask: 'preview', edition: this.#state.edition, position: row });
      } else {
        this.#preview?.clear();
      }
    }, REST);
  }

  #keep(): void {
    this.#host.keep(this.#grid?.kept);
  }
}

/** What an earlier page kept, if it has that form: an earlier version of the extension may have kept it. */
function keptGrid(kept: unknown): KeptGrid | undefined {
  const { row, column, offset, length } = (kept ?? {}) as Partial<KeptGrid>;
  return [row, column, offset, length].every((one) => typeof one === 'number') ? (kept as KeptGrid) : undefined;
}

new Page().start();
