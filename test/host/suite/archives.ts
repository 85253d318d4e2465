import * as vscode from 'vscode';
import { logOf } from './deliveredLog';
import { api, codeOf, until, workspaceFile } from './editor';

/** A text as a gzip archive, in Node and in a worker. */
export async function gzipped(text: string): Promise<Uint8Array> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** Writes a file of the workspace. */
export async function write(file: string, bytes: Uint8Array): Promise<vscode.Uri> {
  const uri = workspaceFile(file);
  await vscode.workspace.fs.writeFile(uri, bytes);
  return uri;
}

/** The log in one line, as it is delivered. */
export function delivered(count: number): string {
  return JSON.stringify(JSON.parse(logOf(count)));
}

/** Opens an archive as a double click does, and gives the document that it ends in. */
export async function openArchive(file: string, bytes: Uint8Array): Promise<vscode.TextDocument> {
  await api();
  const uri = await write(file, bytes);
  await vscode.commands.executeCommand('vscode.openWith', uri, 'cloudtrail.archive');
  const editor = await until(
    `${file} is shown as text`,
    () => vscode.window.activeTextEditor,
    (shown) => shown?.document.uri.scheme === 'cloudtrail-log',
  );
  await until(
    'no other tab is left',
    () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).length,
    (tabs) => tabs === 1,
  );
  return editor!.document;
}

/** What is said of the archive itself, with the places. */
export function problems({ uri }: vscode.TextDocument): string[] {
  const all = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'CloudTrail Archive');
  return all.map((one) => `${codeOf(one)} in line ${one.range.start.line + 1}`);
}

/** Waits until this is said of the archive itself. */
export async function saysOfArchive(document: vscode.TextDocument, ...expected: readonly string[]): Promise<void> {
  await until(
    `it says ${expected}`,
    () => problems(document),
    (seen) => seen.join() === expected.join(),
  );
}
