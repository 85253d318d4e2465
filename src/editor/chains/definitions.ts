import { Disposable, Location, type LocationLink, languages } from 'vscode';
import { definitionsOf, definitionText } from '../../core';
import { selector } from '../logs/languages';
import { sayAt } from './sayAt';
import type { Spots } from './spots';

/** *Go to Definition* on a key, session, principal or source identity leads to the event that issued it, whatever open log it is in. */
export function registerDefinitions(spots: Spots): Disposable {
  let said: Disposable | undefined;
  const provider = languages.registerDefinitionProvider(selector, {
    async provideDefinition(document, position, token) {
      const stale = () => token.isCancellationRequested;
      const spot = await spots.at(document, position);
      const chains = spot?.identifier && (await spot.events.chains(stale));
      if (!chains || !spot?.identifier || stale()) {
        return undefined;
      }
      const { events, row, identifier } = spot;
      const { path, text, range } = identifier;
      const found = definitionsOf(chains, row, path, text);
      const told = definitionText(chains, row, path, text);
      said?.dispose();
      const links: LocationLink[] = [];
      for (const issuer of found) {
        const shown = stale() ? undefined : await spots.shown({ events, row: issuer }, text);
        if (shown) {
          const { uri, selection } = shown;
          links.push({
            originSelectionRange: range,
            targetUri: uri,
            targetRange: shown.range,
            targetSelectionRange: selection,
          });
        }
      }
      // It is as true where the value leads.
      const targets = links.map(({ targetUri, targetRange }) => new Location(targetUri, targetRange));
      said = told && !stale() ? sayAt(told, [new Location(document.uri, spot.range), ...targets]) : undefined;
      return links;
    },
  });
  return Disposable.from(provider, new Disposable(() => said?.dispose()));
}
