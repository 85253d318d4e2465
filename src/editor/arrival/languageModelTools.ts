import {
  type CancellationToken,
  Disposable,
  type Extension,
  LanguageModelTextPart,
  type LanguageModelTool,
  LanguageModelToolResult,
  l10n,
  lm,
  workspace,
} from 'vscode';
import { changesTools, offersTools } from '../shared/settings';

/** The part of the manifest that says which tools there are. */
interface Manifest {
  readonly contributes: {
    readonly languageModelTools: readonly { readonly name: string; readonly displayName: string }[];
  };
}

type Input = Readonly<Record<string, unknown>>;

/** Whoever answers: loaded when the first question comes. */
interface Answering {
  answerTool(tool: string, input: Input): Promise<string>;
}

/**
 * Lets a chat agent ask the open logs, as long as the setting says so. VS Code asks the user before each call, in our words: what a tool answers goes to
 * the language model that the user talks to. Nothing where the editor knows no such tools.
 */
export function registerLanguageModelTools(
  { packageJSON }: Extension<unknown>,
  answering: () => Promise<Answering>,
): Disposable {
  const { languageModelTools } = (packageJSON as Manifest).contributes;
  let registered: Disposable | undefined;
  const update = () => {
    registered?.dispose();
    registered =
      offersTools() && typeof lm?.registerTool === 'function'
        ? Disposable.from(
            ...languageModelTools.map(({ name, displayName }) =>
              lm.registerTool(name, toolFor(name, displayName, answering)),
            ),
          )
        : undefined;
  };
  update();
  return Disposable.from(
    workspace.onDidChangeConfiguration((event) => changesTools(event) && update()),
    new Disposable(() => registered?.dispose()),
  );
}

function toolFor(name: string, title: string, answering: () => Promise<Answering>): LanguageModelTool<Input> {
  return {
    prepareInvocation: ({ input }) => ({
      invocationMessage: l10n.t('Asking the open CloudTrail logs'),
      confirmationMessages: {
        title,
        message: l10n.t(
          'Events of the open logs, or counts of them, are handed to the language model of this chat: {0}',
          JSON.stringify(input).slice(0, 300),
        ),
      },
    }),
    invoke: async ({ input }, _token: CancellationToken) => {
      const { answerTool } = await answering();
      return new LanguageModelToolResult([new LanguageModelTextPart(await answerTool(name, input))]);
    },
  };
}
