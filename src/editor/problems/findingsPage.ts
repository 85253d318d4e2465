import { commands, Disposable, Uri, window, workspace } from 'vscode';

/** Served under a scheme of its own: as a file it would be a document like any other, and its examples would be reported. */
const page = Uri.from({ scheme: 'cloudtrail-findings', path: '/findings.md' });

/**
 * Explains the codes of findings on the page that comes with the extension: it needs no network, and speaks of the version that is running.
 * Without a code the page opens at its start.
 */
export function registerFindingsPage(extension: Uri): Disposable {
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(page.scheme, {
      provideTextDocumentContent: async () =>
        new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extension, 'media', 'findings.md'))),
    }),
    commands.registerCommand('cloudtrail.explainFinding', async (code?: unknown) => {
      const place = typeof code === 'string' ? page.with({ fragment: code }) : page;
      // VS Code shows Markdown by an extension of its own, which can be turned off.
      await commands.executeCommand('markdown.showPreview', place).then(undefined, () => window.showTextDocument(page));
    }),
  );
}

/** Where a code is explained, as a link of a diagnostic. */
export function findingLink(code: string): Uri {
  return Uri.from({ scheme: 'command', path: 'cloudtrail.explainFinding', query: JSON.stringify([code]) });
}
