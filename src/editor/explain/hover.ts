import { type Disposable, env, Hover, languages } from 'vscode';
import { createExplainer, type HoverHost } from '../../core';
import { selector } from '../logs/languages';
import type { OpenDocuments } from '../logs/openDocuments';
import { toRange, untrusted } from '../shared/convert';
import type { IamAssets } from './iamAssets';

/** What a name or value means, or what an event says; nothing where nothing is known. */
export function registerHover(documents: OpenDocuments, assets: IamAssets): Disposable {
  const explainer = createExplainer();
  return languages.registerHoverProvider(selector, {
    async provideHover(document, position) {
      const log = await documents.read(document);
      const [iam, models] = log ? await Promise.all([assets.actions(), assets.models()]) : [];
      const known = { ...host, ...(iam && { iam }), ...(models && { models }) };
      const found = log && explainer.explain(log, document.offsetAt(position), known);
      return found && new Hover(untrusted(found.markdown), toRange(document, found.span));
    },
  });
}

/** What only the user's machine knows: the time zone and the way to write a time. */
export const host: HoverHost = {
  localTime: (epochMs) => {
    const date = new Date(epochMs);
    return date.getTimezoneOffset() === 0
      ? undefined
      : date.toLocaleString(env.language, { dateStyle: 'medium', timeStyle: 'long' });
  },
};
