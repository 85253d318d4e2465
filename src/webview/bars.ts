import type { TimelineState } from '../editor/table/protocol';

/** Colours of the theme, as the canvas needs them. */
export interface Colours {
  readonly bar: string;
  readonly failed: string;
  readonly writes: string;
  readonly line: string;
  readonly foreground: string;
  readonly chosen: string;
  /** Of the edges of everything, where people need contrast. */
  readonly contrast: string | undefined;
}

/** Reads the colours of the theme that is in use now. */
export function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(`--vscode-${name}`).trim();
  const foreground = colour('foreground') || style.color;
  return {
    bar: colour('charts-blue') || foreground,
    failed: colour('charts-red') || foreground,
    writes: colour('charts-yellow') || foreground,
    line: colour('charts-lines') || foreground,
    foreground,
    chosen: colour('focusBorder') || foreground,
    contrast: colour('contrastBorder') || undefined,
  };
}

/** The height of the track of writes, in CSS pixels. */
const TRACK = 5;
const GAP = 3;
/** The height of the mark above a bar in which somebody is seen for the first time. */
const MARK = 7;

/** Draws bars of events with the failed part hatched, below them a mark where something was written, and one above where somebody is new. */
export function drawBars(canvas: HTMLCanvasElement, timeline: TimelineState, colours: Colours): void {
  const { clientWidth: width, clientHeight: height } = canvas;
  const sharpness = window.devicePixelRatio || 1;
  canvas.width = Math.round(width * sharpness);
  canvas.height = Math.round(height * sharpness);
  const context = canvas.getContext('2d');
  if (!context) {
    return;
  }
  context.scale(sharpness, sharpness);
  const { counts, failed, writes, firsts } = timeline;
  const most = counts.reduce((high, count) => Math.max(high, count), 1);
  const floor = height - TRACK - GAP;
  const room = floor - MARK;
  const step = width / Math.max(1, counts.length);
  const hatched = hatching(context, colours);
  for (const [at, count] of counts.entries()) {
    const [left, wide] = [at * step, Math.max(1, step - (step > 3 ? 1 : 0))];
    // One event among thousands must be seen too.
    const high = count > 0 ? Math.max(2, (count / most) * room) : 0;
    const bad = count > 0 ? ((failed[at] ?? 0) / count) * high : 0;
    context.fillStyle = colours.bar;
    context.fillRect(left, floor - high, wide, high);
    if (bad > 0) {
      const tall = Math.max(2, bad);
      context.clearRect(left, floor - tall, wide, tall);
      context.fillStyle = hatched;
      context.fillRect(left, floor - tall, wide, tall);
      outline(context, colours.failed, left, floor - tall, wide, tall);
    }
    if (colours.contrast && high > 0) {
      outline(context, colours.contrast, left, floor - high, wide, high);
    }
    if ((firsts[at] ?? 0) > 0) {
      diamond(context, colours.foreground, left + wide / 2, floor - high - MARK / 2);
    }
    if ((writes[at] ?? 0) > 0) {
      context.fillStyle = colours.writes;
      context.fillRect(left, height - TRACK, wide, TRACK);
    }
  }
  context.fillStyle = colours.line;
  context.fillRect(0, floor, width, 1);
}

function outline(context: CanvasRenderingContext2D, colour: string, x: number, y: number, w: number, h: number): void {
  if (w > 3 && h > 3) {
    context.strokeStyle = colour;
    context.lineWidth = 1;
    context.strokeRect(x + 0.5, y + 0.5, w - 1, h - 1);
  }
}

function diamond(context: CanvasRenderingContext2D, colour: string, x: number, y: number): void {
  const reach = MARK / 2 - 0.5;
  context.fillStyle = colour;
  context.beginPath();
  context.moveTo(x, y - reach);
  context.lineTo(x + reach, y);
  context.lineTo(x, y + reach);
  context.lineTo(x - reach, y);
  context.fill();
}

/** Stripes, so that what failed is not told by its colour alone. */
function hatching(context: CanvasRenderingContext2D, { failed }: Colours): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = 4;
  tile.height = 4;
  const stripes = tile.getContext('2d');
  if (!stripes) {
    return failed;
  }
  stripes.strokeStyle = failed;
  stripes.lineWidth = 1.5;
  for (const from of [-4, 0, 4]) {
    stripes.moveTo(from, 4);
    stripes.lineTo(from + 4, 0);
  }
  stripes.stroke();
  return context.createPattern(tile, 'repeat') ?? failed;
}
