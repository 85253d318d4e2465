import { Disposable } from 'vscode';
import type { Indexes } from '../events/indexes';
import type { OpenDocuments } from '../logs/openDocuments';
import { AllLogs } from './allLogs';
import { registerCallHierarchy } from './callHierarchy';
import { registerDefinitions } from './definitions';
import { EventLists } from './eventLists';
import { registerLinks } from './links';
import { registerListCommands } from './listCommands';
import { listFor } from './makeLists';
import { registerReferences } from './references';
import { Spots } from './spots';
import { registerWorkspaceSymbols } from './symbols';
import { registerTimeCommands } from './timeCommands';

/** The ways from an event to others, in all open logs: who issued its credentials, what was done with them, what came before and after. */
export function registerChains(documents: OpenDocuments, indexes: Indexes): Disposable {
  const logs = new AllLogs(documents.store, indexes);
  const spots = new Spots(documents, logs);
  const lists = new EventLists(spots, (query) => listFor(spots, query));
  return Disposable.from(
    logs,
    lists,
    registerDefinitions(spots),
    registerReferences(spots),
    registerLinks(spots),
    registerCallHierarchy(spots),
    registerListCommands(spots, lists),
    registerTimeCommands(spots, lists),
    registerWorkspaceSymbols(spots),
  );
}
