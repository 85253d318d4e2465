import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  Disposable,
  Location,
  l10n,
  languages,
  Range,
  type TextDocument,
  Uri,
} from 'vscode';
import type { Finding } from '../../core';
import { OpenDocument } from '../logs/openDocument';
import type { OpenLog } from '../logs/openLog';
import { toRange, toSeverity } from '../shared/convert';
import type { LeftDocuments } from '../shared/leftDocuments';
import { isOwn } from '../shared/ownership';
import { showsFindings } from '../shared/settings';
import type { Findings } from './findings';
import { findingLink } from './findingsPage';
import { worstFirst } from './worstFirst';

/** Who reports, as the Problems panel shows it and as quick fixes recognise it. */
export const source = 'CloudTrail';

/** VS Code's own limit per document. */
const most = 1_000;

/** Shows the findings of every open log. */
export function registerDiagnostics(findings: Findings, left: LeftDocuments): Disposable {
  const collection = languages.createDiagnosticCollection(source);
  const show = async (open: OpenLog) => {
    // Where a log has no document there is no text to underline.
    if (!(open instanceof OpenDocument)) {
      return;
    }
    const { document } = open;
    // In copies of a document that is open elsewhere findings would be told twice.
    const wanted = isOwn(document) && showsFindings(document);
    const found = wanted ? await findings.of(open) : [];
    // It may have been closed meanwhile, or have become none of ours.
    if (found && findings.store.get(open.uri) === open) {
      collection.set(document.uri, left.has(document.uri) ? [] : toDiagnostics(document, found));
    }
  };
  return Disposable.from(
    collection,
    findings.store.onDidChange(show),
    findings.store.onDidClose(({ uri }) => collection.delete(Uri.parse(uri, true))),
    left.onDidChange((uri) => {
      const open = findings.store.get(uri.toString());
      open && show(open);
    }),
    findings.onDidChange(() => findings.store.logs.forEach(show)),
  );
}

function toDiagnostics(document: TextDocument, found: readonly Finding[]): Diagnostic[] {
  const { shown, left } = worstFirst(found, most);
  const all = shown.map((finding) => toDiagnostic(document, finding));
  return left ? [...all, restLine(left)] : all;
}

/** A finding as VS Code shows it. */
export function toDiagnostic(document: TextDocument, finding: Finding): Diagnostic {
  const shown = new Diagnostic(toRange(document, finding.span), finding.message, toSeverity(finding.severity));
  shown.source = source;
  shown.code = { value: finding.code, target: findingLink(finding.code) };
  if (finding.related) {
    shown.relatedInformation = finding.related.map(
      ({ span, message }) =>
        new DiagnosticRelatedInformation(new Location(document.uri, toRange(document, span)), message),
    );
  }
  return shown;
}

function restLine(left: number): Diagnostic {
  const line = new Diagnostic(
    new Range(0, 0, 0, 0),
    l10n.t('{0} more findings are not shown.', left),
    DiagnosticSeverity.Information,
  );
  line.source = source;
  return line;
}
