import { CompletionItem, CompletionItemKind, type Disposable, languages, type TextDocument } from 'vscode';
import { type Completion, completionsAt } from '../../core';
import { selector } from '../logs/languages';
import type { OpenDocuments } from '../logs/openDocuments';
import { toRange, untrusted } from '../shared/convert';

const kinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  field: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
};

/** Names and values that can be written in an event; nothing outside of one. */
export function registerCompletion(documents: OpenDocuments): Disposable {
  return languages.registerCompletionItemProvider(
    selector,
    {
      async provideCompletionItems(document, position) {
        const log = await documents.read(document);
        const offset = document.offsetAt(position);
        const found = log ? completionsAt(log, offset) : [];
        return found.flatMap((completion, index) => toItem(document, offset, completion, index));
      },
    },
    '"',
  );
}

/** Nothing for a name or value that a damage has spread over several lines: VS Code replaces within one line only. */
function toItem(document: TextDocument, offset: number, completion: Completion, index: number): CompletionItem[] {
  const range = toRange(document, completion.span);
  if (!range.isSingleLine || offset < completion.span.start || completion.span.end < offset) {
    return [];
  }
  const item = new CompletionItem({ label: completion.label, description: completion.detail }, kinds[completion.kind]);
  item.range = range;
  item.insertText = completion.newText;
  // What is typed so far is compared with this, and that begins with a quotation mark where there is one.
  item.filterText = document.getText(range).startsWith('"') ? completion.newText : completion.label;
  item.sortText = String(index).padStart(5, '0');
  item.documentation = untrusted(completion.documentation);
  return [item];
}
