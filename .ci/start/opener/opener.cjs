/**
 * An extension that only `npm start` knows: it shows what there is to see, as somebody would open it by hand. Nothing else in a folder can tell VS Code
 * which view it should begin with.
 */
const { Uri, commands, extensions, window, workspace } = require('vscode');

exports.activate = async () => {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const inspector = extensions.getExtension('cloudtrail-inspector.cloudtrail-inspector');
  if (!folder || !inspector || !(await isThere(Uri.joinPath(folder, 'incident/AWSLogs')))) return;
  // A window that is loaded anew shows again what was open.
  if (window.tabGroups.all.every(({ tabs }) => tabs.length === 0)) {
    const document = await workspace.openTextDocument(Uri.joinPath(folder, 'app-mesh.md'));
    await window.showTextDocument(document, { preview: false });
  }
  const { openLogs } = await inspector.activate();
  await openLogs([Uri.joinPath(folder, 'incident/AWSLogs')]);
  await commands.executeCommand('workbench.view.extension.cloudtrail');
};

async function isThere(uri) {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
