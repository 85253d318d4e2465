import { type Extension, Uri } from 'vscode';

/** Where a code is explained: in the findings page of the repository that the manifest names. */
export function findingsPage(extension: Extension<unknown>): (code: string) => Uri {
  const { repository } = extension.packageJSON as { readonly repository: { readonly url: string } };
  const page = Uri.parse(`${repository.url.replace(/\.git$/, '')}/blob/main/media/findings.md`);
  return (code) => page.with({ fragment: code });
}
