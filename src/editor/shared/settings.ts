import {
  type ConfigurationChangeEvent,
  type ConfigurationScope,
  languages,
  type TextDocument,
  workspace,
} from 'vscode';
import type { Severity, SeverityOf } from '../../core';

/** The only reader of our settings. */
const section = 'cloudtrail';

/** Whether a JSON document that is a log shall get our language. */
export function switchesLanguage(document: TextDocument): boolean {
  return workspace.getConfiguration(section, document).get('detection.switchLanguage', true);
}

/** Whether the user has said not to look for events in documents of this name. */
export function isExcluded(document: TextDocument): boolean {
  const globs = workspace.getConfiguration(section, document).get<string[]>('detection.exclude', []);
  return globs.some((pattern) => languages.match({ pattern }, document) > 0);
}

/** The language that the user has chosen for files of this name (`files.associations`), if any. Of several patterns the longest counts. */
export function associatedLanguage(document: TextDocument): string | undefined {
  const chosen = workspace.getConfiguration('files', document).get<Record<string, string>>('associations', {});
  const matching = Object.keys(chosen).filter((pattern) => hasName(document, pattern));
  const longest = matching.reduce((best, pattern) => (pattern.length > best.length ? pattern : best), '');
  return chosen[longest];
}

function hasName(document: TextDocument, pattern: string): boolean {
  const anywhere = pattern.includes('/') ? pattern : `**/${pattern}`;
  return !document.isUntitled && languages.match({ pattern: anywhere }, document) > 0;
}

/** Whether documents may have become logs or none by a change of settings. */
export function changesDetection(event: ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration(`${section}.detection.exclude`);
}

/** Whether documents may have to get another language by a change of settings. */
export function changesLanguages(event: ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration(`${section}.detection`) || event.affectsConfiguration('files.associations');
}

/** Whether findings are shown at all. */
export function showsFindings(document: TextDocument): boolean {
  return workspace.getConfiguration(section, document).get('findings.enabled', true);
}

/** The facets that the events view groups by, from the outermost in, as ids. */
export function defaultLevels(): readonly string[] {
  return workspace.getConfiguration(section).get<string[]>('events.levels', []);
}

const levels: readonly string[] = ['error', 'warning', 'information', 'hint', 'off'] satisfies (Severity | 'off')[];

/** The severities for one log. A value that is none of ours counts as not set. */
export function severities(scope: ConfigurationScope): SeverityOf {
  const rules: Readonly<Record<string, string>> = workspace.getConfiguration(section, scope).get('rules', {});
  return (code, usual) => {
    const value = rules[code] ?? usual;
    return levels.includes(value) ? (value as Severity | 'off') : usual;
  };
}

/** Whether severities, or whether findings are shown, may have changed. */
export function changesSeverities(event: ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration(`${section}.rules`) || event.affectsConfiguration(`${section}.findings`);
}

/** Whether the levels of the events view have changed. */
export function changesLevels(event: ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration(`${section}.events.levels`);
}

/** Whether the sentence of each event is shown over it. */
export function showsCodeLens(document: TextDocument): boolean {
  return workspace.getConfiguration(section, document).get('codeLens.enabled', true);
}

/** Whether that may have changed. */
export function changesCodeLens(event: ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration(`${section}.codeLens`);
}

/** When a log in one line is shown in a readable layout by itself. */
type ReadableView = 'auto' | 'ask' | 'never';

/** When a log in one line is shown in a readable layout without being asked to. */
export function readableView(scope: ConfigurationScope): ReadableView {
  return workspace.getConfiguration(section, scope).get<ReadableView>('readableView', 'auto');
}

/** Whether that may have changed. */
export function changesReadableView(event: ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration(`${section}.readableView`);
}

/** How many bytes an archive may hold at most; the setting counts megabytes. */
export function maxUncompressedBytes(scope: ConfigurationScope): number {
  const megabytes = workspace.getConfiguration(section, scope).get<number>('maxUncompressedSize', 512);
  return Math.max(1, megabytes) * 1_048_576;
}

/** Whether more or less may have to be unpacked of archives by a change of settings. */
export function changesUnpacking(event: ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration(`${section}.maxUncompressedSize`);
}

/** Whether the logs in the folders of the workspace are opened at once. */
export function opensWorkspaceLogs(): boolean {
  return workspace.getConfiguration(section).get<unknown>('openWorkspaceLogs') === true;
}

/** Whether a change of settings may say otherwise of that. */
export function changesWorkspaceLogs(event: ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration(`${section}.openWorkspaceLogs`);
}

/** Whether a chat agent may ask the open logs. */
export function offersTools(): boolean {
  return workspace.getConfiguration(section).get('languageModelTools.enabled', true);
}

/** Whether that may have changed. */
export function changesTools(event: ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration(`${section}.languageModelTools`);
}

/** A filter that somebody gave a name. */
export interface SavedFilter {
  readonly name: string;
  readonly filter: string;
}

/** The filters that a team shares in its settings; entries of another shape are passed over. */
export function savedFilters(): readonly SavedFilter[] {
  const found: readonly Partial<SavedFilter>[] = workspace.getConfiguration(section).get('events.filters', []);
  return found.flatMap(({ name, filter }) =>
    typeof name === 'string' && typeof filter === 'string' ? [{ name, filter }] : [],
  );
}
