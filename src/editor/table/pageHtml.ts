import { env, Uri, type Webview } from 'vscode';

/** The page: one script and one style sheet of ours, told by a word that nobody can guess, and nothing else from anywhere. */
export function pageHtml(webview: Webview, extensionUri: Uri): string {
  const nonce = crypto.randomUUID();
  const address = (name: string) => webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', name)).toString();
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}';`;
  return `<!DOCTYPE html>
<html lang="${env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>CloudTrail Table</title>
<link rel="stylesheet" nonce="${nonce}" href="${address('table.css')}">
</head>
<body><script nonce="${nonce}" src="${address('table.js')}"></script></body>
</html>`;
}
