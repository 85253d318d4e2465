import { type ConfigurationChangeEvent, type TextDocument, workspace } from 'vscode';
import type { Severity, SeverityOf } from '../core';

/** The only reader of our settings. */
const section = 'cloudtrail';

/** Whether a JSON document that is a log shall get our language. */
export function switchesLanguage(document: TextDocument): boolean {
  return workspace.getConfiguration(section, document).get('detection.switchLanguage', true);
}

/** The groupings of the events view from the outermost in, as ids. */
export function defaultLevels(): readonly string[] {
  return workspace.getConfiguration(section).get<string[]>('events.levels', []);
}

const levels: readonly string[] = ['error', 'warning', 'information', 'hint', 'off'] satisfies (Severity | 'off')[];

/** The severities for one document. A value that is none of ours counts as not set. */
export function severities(document: TextDocument): SeverityOf {
  const configured = workspace.getConfiguration(section, document);
  return (code, usual) => {
    const value = configured.get<string>(`rules.${code}`, usual);
    return levels.includes(value) ? (value as Severity | 'off') : usual;
  };
}

/** Whether severities may have changed. */
export function changesSeverities(event: ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration(`${section}.rules`);
}

/** Whether the levels of the events view have changed. */
export function changesLevels(event: ConfigurationChangeEvent): boolean {
  return event.affectsConfiguration(`${section}.events.levels`);
}
