import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { CloudTrailApi } from '../../../src/editor/apiTypes';
import { pose } from './pose';

/** How long something may take that the extension or VS Code does by itself: seconds on a quiet machine are many on a busy one. */
const PATIENCE_MS = 30_000;

/** Of so many code actions the edits are worked out. */
const MOST_RESOLVED = 20;

/** How long nothing must happen before the absence of a finding counts. */
const QUIET_MS = 1_000;

/** The extension under test, as another extension uses it. */
export async function api(): Promise<CloudTrailApi> {
  const extension = vscode.extensions.getExtension<CloudTrailApi>('cloudtrail-inspector.cloudtrail-inspector');
  assert.ok(extension, 'The packaged extension is installed.');
  return extension.activate();
}

/** A file of the workspace, wherever that is. */
export function workspaceFile(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'A folder is open.');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Whether the workspace has a file or folder of that name. */
export async function exists(path: string): Promise<boolean> {
  return vscode.workspace.fs.stat(workspaceFile(path)).then(
    () => true,
    () => false,
  );
}

/** Shows a document and waits until it is the one that commands are about. The extension runs then. */
export async function show(document: vscode.TextDocument): Promise<vscode.TextEditor> {
  await api();
  await vscode.window.showTextDocument(document);
  const shown = await until(
    `${document.fileName} is in front`,
    () => vscode.window.activeTextEditor,
    (editor) => editor?.document.uri.toString() === document.uri.toString(),
  );
  assert.ok(shown);
  return shown;
}

/** Opens a file of the workspace in the editor. */
export async function open(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(workspaceFile(path));
  return (await show(document)).document;
}

/** Writes a file into the workspace and opens it. */
export async function openNew(path: string, text: string): Promise<vscode.TextDocument> {
  await vscode.workspace.fs.writeFile(workspaceFile(path), new TextEncoder().encode(text));
  const document = await open(path);
  // VS Code may still hold what the file said before.
  await until(
    `${path} is read anew`,
    () => document.getText().length,
    () => document.getText() === text,
  );
  return document;
}

/** Opens text in an untitled document. */
export async function openUntitled(content: string, language?: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ content, ...(language && { language }) });
  return (await show(document)).document;
}

/** Throws changes away and closes every editor. */
export async function closeAll(): Promise<void> {
  await pose();
  await until(
    'all editors are closed',
    async () => {
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    },
    (open) => open.length === 0,
  );
}

/** Changes a setting of ours and waits until this extension host knows; undefined takes the change back. */
export async function setting(name: string, value: unknown): Promise<void> {
  const section = () => vscode.workspace.getConfiguration('cloudtrail');
  await section().update(name, value);
  await until(
    `cloudtrail.${name} is ${JSON.stringify(value)}`,
    () => section().inspect(name)?.workspaceValue,
    (seen) => JSON.stringify(seen) === JSON.stringify(value),
  );
}

/** Waits until something is the case, and fails with what it was instead. */
export async function until<T>(what: string, look: () => T | Promise<T>, accept: (seen: T) => boolean): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  let seen = await look();
  while (!accept(seen)) {
    if (Date.now() > end) assert.fail(`${what}; seen instead: ${JSON.stringify(seen)}`);
    await new Promise((done) => setTimeout(done, 50));
    seen = await look();
  }
  return seen;
}

/** Our diagnostics of a document now, in text order. */
export function ours(document: vscode.TextDocument): vscode.Diagnostic[] {
  const all = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'CloudTrail');
  return all.sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** The same, once they are as many as expected; for none, once it has been quiet for a while. */
export async function settled(document: vscode.TextDocument, count: number): Promise<vscode.Diagnostic[]> {
  if (count === 0) await new Promise((done) => setTimeout(done, QUIET_MS));
  const what = `${count} findings in ${document.fileName}`;
  await until(
    what,
    () => ours(document).map((one) => `${codeOf(one)} at line ${one.range.start.line + 1}`),
    (seen) => seen.length === count,
  );
  return ours(document);
}

/** Whether it is only a hint, which the Problems panel leaves out. */
export function isHint({ severity }: vscode.Diagnostic): boolean {
  return severity === vscode.DiagnosticSeverity.Hint;
}

/** Its stable kebab-case id. */
export function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The quick fixes that are offered where a diagnostic is: at least one, their edits worked out as they are when somebody chooses one. */
export async function quickFixes(document: vscode.TextDocument, at: vscode.Diagnostic): Promise<vscode.CodeAction[]> {
  return until(
    `quick fixes for ${codeOf(at)}`,
    () => codeActions(document, at.range, vscode.CodeActionKind.QuickFix),
    (found) => found.length > 0,
  );
}

/** The action that mends the whole document, if one is offered. */
export async function fixAll(document: vscode.TextDocument): Promise<vscode.CodeAction | undefined> {
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const kind = vscode.CodeActionKind.SourceFixAll.append('cloudtrail');
  const [action] = await codeActions(document, whole, kind);
  return action;
}

async function codeActions(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind: vscode.CodeActionKind,
): Promise<vscode.CodeAction[]> {
  const command = 'vscode.executeCodeActionProvider';
  return vscode.commands.executeCommand<vscode.CodeAction[]>(command, document.uri, range, kind.value, MOST_RESOLVED);
}

/** Applies what a code action would change. */
export async function apply(action: vscode.CodeAction): Promise<void> {
  assert.ok(action.edit, `"${action.title}" brings an edit.`);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
}

/** Waits until the hovers at an offset read like this. */
export async function hoverReads(document: vscode.TextDocument, offset: number, text: RegExp): Promise<void> {
  await until(
    `a hover at ${offset} in ${document.fileName} reads ${text}`,
    () => hoverAt(document, offset),
    (seen) => text.test(seen),
  );
}

/** The Markdown of all hovers at an offset now. */
export async function hoverAt(document: vscode.TextDocument, offset: number): Promise<string> {
  const command = 'vscode.executeHoverProvider';
  const position = document.positionAt(offset);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(command, document.uri, position);
  const contents = hovers.flatMap((hover) => hover.contents);
  return contents.map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
}
