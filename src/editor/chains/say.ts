import { type Disposable, window } from 'vscode';
import { shortLine } from '../../core';
import { plainLabel } from '../shared/plainLabel';

/** How long a word in the status bar stays. */
export const readingMs = 10_000;

/** Says something in the status bar, where it is in nobody's way, for a while or until it is disposed. It may quote a log. */
export function say(text: string): Disposable {
  return window.setStatusBarMessage(plainLabel(shortLine(text)), readingMs);
}
