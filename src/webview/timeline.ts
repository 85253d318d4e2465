import { mostBars, type TimelineState, type Words } from '../editor/table/protocol';
import { coloursOf, drawBars } from './bars';
import { counted, filled, made, setAttributes, setText } from './dom';
import type { Host } from './host';
import { type Choice, edgesOf, movedBy } from './span';
import { barsInWords, between, legendOf, numbersOf } from './timelineWords';
import { UntimedBin } from './untimedBin';

/** The narrowest bar, in CSS pixels. */
const NARROWEST = 5;

/** The events by time above the table: the mouse or the keyboard chooses a stretch of it, which goes into the filter. */
export class TimelineStrip {
  readonly element: HTMLElement;
  readonly #canvas = made('canvas', { attributes: { 'aria-hidden': true } });
  readonly #chosen = made('div', { class: 'chosen', attributes: { 'aria-hidden': true } });
  readonly #said = made('div', { class: 'hint', attributes: { 'aria-hidden': true } });
  readonly #axis = made('div', { class: 'axis', attributes: { 'aria-hidden': true } });
  readonly #numbers = made('table', { class: 'unseen' });
  readonly #track: HTMLElement;
  readonly #untimed = new UntimedBin(() => this.host.wish({ wish: 'untimed' }));
  readonly #all: HTMLButtonElement;
  #timeline: TimelineState | undefined;
  #choice: Choice | undefined;

  constructor(
    readonly host: Host,
    readonly words: Words,
  ) {
    this.#track = made(
      'div',
      {
        class: 'track',
        attributes: {
          role: 'slider',
          tabindex: 0,
          'aria-label': words.timeline,
          'aria-description': words.timelineKeys,
          'aria-valuemin': 0,
          'aria-valuemax': 0,
          'aria-valuenow': 0,
        },
      },
      this.#canvas,
      this.#chosen,
      this.#said,
    );
    this.#all = made('button', { class: 'all', text: words.allTimes, attributes: { type: 'button' } });
    this.#all.hidden = true;
    this.element = made(
      'section',
      { class: 'timeline', attributes: { 'aria-label': words.timeline } },
      made('div', { class: 'bins' }, this.#track, this.#untimed.element),
      made('div', { class: 'under' }, this.#axis, legendOf(words), this.#all),
      this.#numbers,
    );
    this.#listen();
  }

  /** How many bars there is room for. */
  get room(): number {
    return Math.min(mostBars, Math.max(10, Math.floor(this.#track.clientWidth / NARROWEST)));
  }

  show(timeline: TimelineState): void {
    this.#timeline = timeline;
    this.#choice = undefined;
    this.#showUntimed(timeline);
    this.draw();
    this.#tell();
    this.#numbers.replaceChildren(...numbersOf(timeline, this.words));
    setText(this.#axis, timeline.span ? between(this.words, ...timeline.span, timeline.length) : '');
  }

  #showUntimed({ untimed, counts }: TimelineState): void {
    if (untimed === 0 && this.#untimed.hasFocus) {
      this.#track.focus();
    }
    this.#untimed.show(untimed, Math.max(1, ...counts), filled(this.words.untimed, counted(untimed)));
  }

  /** Whether the filter asks for a time, which can be taken out again. */
  offerAll(isOffered: boolean): void {
    if (!isOffered && document.activeElement === this.#all) {
      this.#track.focus();
    }
    this.#all.hidden = !isOffered;
  }

  draw(): void {
    if (this.#timeline) {
      drawBars(this.#canvas, this.#timeline, coloursOf(this.element));
    }
  }

  #listen(): void {
    const track = this.#track;
    track.addEventListener('pointerdown', (event) => {
      const anchor = this.#barAt(event.clientX);
      if (event.button !== 0 || anchor < 0) {
        return;
      }
      track.setPointerCapture(event.pointerId);
      this.#choose({ anchor, at: anchor });
      const move = ({ clientX }: PointerEvent) => this.#choose({ anchor, at: this.#barAt(clientX) });
      const up = (last: PointerEvent) => {
        track.removeEventListener('pointermove', move);
        track.removeEventListener('pointerup', up);
        move(last);
        this.#apply();
      };
      track.addEventListener('pointermove', move);
      track.addEventListener('pointerup', up);
    });
    track.addEventListener('pointermove', ({ clientX, buttons }) => {
      if (buttons === 0) {
        const at = this.#barAt(clientX);
        setText(this.#said, at < 0 ? '' : this.#saidOf(at, at));
      }
    });
    track.addEventListener('pointerleave', () => setText(this.#said, ''));
    track.addEventListener('keydown', (event) => this.#key(event));
    this.#all.addEventListener('click', () => this.host.wish({ wish: 'time' }));
  }

  #key(event: KeyboardEvent): void {
    const bars = this.#timeline?.counts.length ?? 0;
    const now = this.#choice ?? { anchor: 0, at: event.key === 'ArrowRight' || event.key === 'ArrowUp' ? -1 : 0 };
    const next = movedBy(now, event.key, event.shiftKey && this.#choice !== undefined, bars);
    if (next !== now) {
      this.#choose(next);
    } else if (event.key === 'Enter' && this.#choice) {
      this.#apply();
    } else if (event.key === 'Escape' && this.#choice) {
      this.#choose(undefined);
    } else if (event.key === 'Backspace' || event.key === 'Delete') {
      this.host.wish({ wish: 'time' });
    } else {
      return;
    }
    event.preventDefault();
  }

  #choose(choice: Choice | undefined): void {
    this.#choice = choice;
    this.#tell();
  }

  #apply(): void {
    const timeline = this.#timeline;
    if (timeline && this.#choice) {
      const [first, last] = edgesOf(this.#choice);
      const { start, length } = timeline;
      this.host.wish({ wish: 'time', stretch: [start + first * length, start + (last + 1) * length] });
    }
  }

  #tell(): void {
    const bars = this.#timeline?.counts.length ?? 0;
    const [first, last] = this.#choice ? edgesOf(this.#choice) : [0, bars - 1];
    setAttributes(this.#track, {
      'aria-valuemax': Math.max(0, bars - 1),
      'aria-valuenow': this.#choice?.at ?? 0,
      'aria-valuetext': bars ? this.#saidOf(first, last) : this.words.loading,
    });
    this.#chosen.hidden = !this.#choice || bars === 0;
    this.#chosen.style.left = `${(first / Math.max(1, bars)) * 100}%`;
    this.#chosen.style.width = `${((last - first + 1) / Math.max(1, bars)) * 100}%`;
    setText(this.#said, this.#choice ? this.#saidOf(first, last) : '');
  }

  #saidOf(first: number, last: number): string {
    return this.#timeline ? barsInWords(this.#timeline, first, last, this.words) : '';
  }

  #barAt(x: number): number {
    const bars = this.#timeline?.counts.length ?? 0;
    const { left, width } = this.#track.getBoundingClientRect();
    return bars === 0 ? -1 : Math.min(Math.max(0, Math.floor(((x - left) / Math.max(1, width)) * bars)), bars - 1);
  }
}
