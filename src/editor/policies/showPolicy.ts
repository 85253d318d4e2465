import { ViewColumn, window, workspace } from 'vscode';

/**
 * Shows a policy as a new JSON document, and beside it the notes on it as a new Markdown document. JSON has no comments, and a policy with
 * some could not be pasted anywhere: so each statement has a `Sid`, and under that the notes name its events.
 */
export async function showPolicy(text: string, notes: string): Promise<void> {
  const policy = await workspace.openTextDocument({ language: 'json', content: text });
  const beside = await workspace.openTextDocument({ language: 'markdown', content: notes });
  const editor = await window.showTextDocument(policy, { preview: false });
  const viewColumn = editor.viewColumn === ViewColumn.Nine ? ViewColumn.Nine : ViewColumn.Beside;
  await window.showTextDocument(beside, { viewColumn, preview: false, preserveFocus: true });
}
