import { commands, type Disposable, env, l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import {
  askedOf,
  counted,
  type Dialect,
  dialects,
  type EventSet,
  messageOf,
  parseFilter,
  type Query,
  saidWhy,
  scriptOf,
} from '../../core';
import { addressOf } from '../archives/viewAddress';
import type { Listed, ListedEvents } from '../events/listedEvents';
import { askEvents } from '../filter/askEvents';
import { labelText, withoutIcons, withoutLinks } from '../shared/labelText';
import { inTimeSlices } from '../shared/timeSlices';
import { filesToAsk } from './filesToAsk';

interface DialectItem extends QuickPickItem {
  readonly dialect: Dialect;
  readonly query: Query;
}

/** *Copy Filter as…*: the filter of the Events view, or the one that is given, as a query for where the logs are too many for one machine. */
export function registerCopyFilter(list: ListedEvents): Disposable {
  return commands.registerCommand('cloudtrail.copyFilterAs', async (filter?: unknown) => {
    const listed = list.current;
    if (!listed) {
      void window.showInformationMessage(l10n.t('The Events view shows no events whose filter could be copied.'));
      return;
    }
    const items = await itemsFor(typeof filter === 'string' ? filter.trim() : list.filter.current, listed);
    const chosen = items && (await choose(items));
    if (chosen) {
      await copy(chosen);
    }
  });
}

/** Undefined for a filter that cannot be asked, which is said. */
async function itemsFor(filter: string, { events, shown }: Listed): Promise<readonly DialectItem[] | undefined> {
  const problem = await problemOf(filter, events);
  if (problem !== undefined) {
    void window.showWarningMessage(l10n.t('This filter cannot be copied: {0}', problem));
    return undefined;
  }
  const { files, others } = filesToAsk(shown.logs.map(({ open, log }) => ({ file: fileOf(open.uri), log })));
  const asked = await inTimeSlices(askedOf(parseFilter(filter).root, events, files));
  return asked && dialects.map((dialect) => itemOf(dialect, withOthers(dialect, dialect.write(asked), others)));
}

async function problemOf(filter: string, events: EventSet): Promise<string | undefined> {
  // A time without a day is wrong or not as the events are.
  const found = await askEvents(filter, events, () => false);
  const [problem] = found?.problems ?? [];
  return problem && withoutLinks(labelText(messageOf(problem)));
}

/** What only DuckDB reads: the files of the open logs, as far as they are in the shape that it is told of. */
function withOthers({ id }: Dialect, query: Query, others: number): Query {
  const text = l10n.t('{0} of the open logs are no files as S3 delivers them, and are left out.', counted(others));
  return id === 'duckdb' && others > 0 ? { ...query, limits: [...query.limits, text] } : query;
}

/** The path of the file that a log is, for programs on this machine; undefined where it is none. */
function fileOf(address: string): string | undefined {
  const uri = Uri.parse(address, true);
  const file = addressOf(uri)?.original ?? uri;
  return file.scheme === 'file' || file.scheme === 'vscode-remote' ? file.fsPath : undefined;
}

function itemOf(dialect: Dialect, query: Query): DialectItem {
  const icons = { exact: '$(pass)', wider: '$(warning)', refused: '$(circle-slash)' } as const;
  const words = { exact: l10n.t('exactly'), wider: l10n.t('finds more'), refused: l10n.t('not possible') } as const;
  const reasons = query.unsaid.map((one) => withoutIcons(saidWhy(one).trim())).join(' ');
  return {
    label: `${icons[query.kind]} ${dialect.title}`,
    description: words[query.kind],
    ...(reasons && { detail: reasons }),
    dialect,
    query,
  };
}

async function choose(items: readonly DialectItem[]): Promise<DialectItem | undefined> {
  return window.showQuickPick(items, {
    title: l10n.t('Copy Filter as…'),
    placeHolder: l10n.t('Where to ask the same'),
    matchOnDescription: true,
  });
}

/** Into the clipboard goes the query alone; the document says what it means, and what has to be done once before. */
async function copy({ dialect, query }: DialectItem): Promise<void> {
  if (query.kind === 'refused') {
    const reasons = query.unsaid.map((one) => saidWhy(one).trim()).join(' ');
    void window.showWarningMessage(
      l10n.t('{0} cannot ask for any of what the filter asks. {1}', dialect.title, reasons),
    );
    return;
  }
  await env.clipboard.writeText(query.text);
  const document = await workspace.openTextDocument({
    language: dialect.language,
    content: scriptOf(dialect, query),
  });
  await window.showTextDocument(document, { preview: false });
  window.setStatusBarMessage(`$(check) ${l10n.t('Copied as {0}', dialect.title)}`, 6_000);
}
