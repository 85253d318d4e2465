/** Code blocks in these languages may hold samples in any state; in others, braces and names are code. */
const SAMPLE_LANGUAGES =
  /^(?:|json[5cl]?|jsonlines|ndjson|cloudtrail|ruby|rb|text|txt|plain|plaintext|log|console|shell-session|sh|bash|shell|output|none)$/i;

/** A fenced code block; `start` and `end` are those of its content. */
export interface Fence {
  readonly start: number;
  readonly end: number;
  /** Whether its language is one in which samples are written. */
  readonly samples: boolean;
}

/** A fence with the rest of its line, or backticks at the end of a line. */
const MARKS =
  /(?<![^\r\n])[ \t>]*(?:(`{3,})([^\r\n`]*)|(~{3,})([^\r\n]*))(?![^\r\n])|(?<!`)(`{3,})[ \t\r]*(?![^\r\n])/g;
/** What chats leave of a fence: the content begins on its line. */
const CONTENT = /^[ \t]*[[{](?:[[{"“\s]|$)/;

/** A fence that has not been closed yet. */
interface OpenFence extends Omit<Fence, 'end'> {
  readonly mark: string;
  /** Whether the content begins on the line of the fence; then it may end on that of the other one as well. */
  readonly tight: boolean;
}

/** The fenced code blocks of a text, in order. */
export function fencesIn(text: string): readonly Fence[] {
  const blocks: Fence[] = [];
  let open: OpenFence | undefined;
  for (const found of text.matchAll(MARKS)) {
    const [line, ticks, behindTicks, waves, behindWaves, tail] = found;
    const mark = ticks ?? waves ?? tail ?? '';
    const behind = behindTicks ?? behindWaves ?? '';
    if (open && closes(open, mark, behind, tail !== undefined)) {
      blocks.push({ start: open.start, end: found.index, samples: open.samples });
      open = undefined;
    } else if (!open && tail === undefined) {
      open = opened(found.index, line, mark, behind);
    }
  }
  return open ? [...blocks, { start: open.start, end: text.length, samples: open.samples }] : blocks;
}

function closes(open: OpenFence, mark: string, behind: string, atLineEnd: boolean): boolean {
  return mark.startsWith(open.mark) && (open.tight || !atLineEnd) && behind.trim() === '';
}

function opened(index: number, line: string, mark: string, behind: string): OpenFence {
  const tight = CONTENT.test(behind);
  const start = index + line.length - (tight ? behind.length : 0);
  const language = /[^\s{]*/.exec(behind.trimStart())?.[0] ?? '';
  return { mark, start, samples: tight || SAMPLE_LANGUAGES.test(language), tight };
}
