import { window } from 'vscode';
import { shortLine } from '../../core';
import { plainLabel } from '../shared/plainLabel';

/** How long a word in the status bar stays. */
const readingMs = 10_000;

/** Says something in the status bar, where it is in nobody's way. It may quote a log. */
export function say(text: string): void {
  window.setStatusBarMessage(plainLabel(shortLine(text)), readingMs);
}
