import { explanationText, groupText, mostEvents, queryText } from '../../core';
import { host } from '../explain/hover';
import type { LogStore } from '../logs/logStore';
import type { Answers } from './answers';

/** What a language model asks; its input is checked by VS Code against the manifest, but not by everybody who calls. */
type Input = Readonly<Record<string, unknown>>;

/** How many events a model is told where it does not say. */
const usual = 20;

/**
 * Answers the language model tools of the manifest, in texts of bounded length that say of themselves that they are untrusted. What cannot be answered is
 * said in words, so that the model can ask better.
 */
export class ToolAnswers {
  readonly #tools: Readonly<Record<string, (input: Input) => Promise<string>>> = {
    cloudtrail_query: async ({ filter, limit }) => {
      const most = Math.min(typeof limit === 'number' ? limit : usual, mostEvents);
      return queryText(await this.answers.query(textOf(filter), { limit: most }));
    },
    cloudtrail_group: async ({ filter, levels }) => {
      const named = Array.isArray(levels) ? levels.filter((one) => typeof one === 'string') : [];
      return groupText(await this.answers.group(textOf(filter), named.length > 0 ? named.slice(0, 3) : ['service']));
    },
    cloudtrail_explain: ({ log, index }) => this.#explain(textOf(log), Number(index)),
  };

  constructor(
    readonly answers: Answers,
    readonly store: LogStore,
  ) {}

  async answer(tool: string, input: Input): Promise<string> {
    const answer = Object.hasOwn(this.#tools, tool) ? this.#tools[tool] : undefined;
    try {
      return (await answer?.(input)) ?? `There is no tool ${tool}.`;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  async #explain(uri: string, index: number): Promise<string> {
    const open = this.store.get(uri);
    const log = open && (await this.store.read(open));
    const record = log?.records.at(index);
    return log && record
      ? explanationText(record, log, host)
      : 'There is no such event in an open log. Ask cloudtrail_query for "log" and "index" of one.';
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
