import type { ExtensionContext } from 'vscode';
import type { CloudTrailApi } from './editor/apiTypes';
import { Arrival } from './editor/arrival/arrival';
import { registerLanguageModelTools } from './editor/arrival/languageModelTools';
import type { Features } from './editor/features';
import { droppedLogs } from './editor/openLogs/droppedLogs';
import { LateTree } from './editor/shared/lateTree';

export type { CloudTrailApi } from './editor/apiTypes';

/**
 * Waits for the first log. Most documents are none, and all that we know of CloudTrail takes longer to load than the editor should wait for an
 * extension: so it is loaded when something may be a log, or when somebody asks for it.
 */
export async function activate(context: ExtensionContext): Promise<CloudTrailApi> {
  const arrival: Arrival<Features> = new Arrival(context, async () => {
    const { startFeatures } = await import('./editor/features');
    return () => startFeatures(context, events);
  });
  const events = new LateTree('cloudtrail.events', droppedLogs, () => arrival.features());
  context.subscriptions.push(
    arrival,
    events,
    registerLanguageModelTools(context.extension, () => arrival.features()),
  );
  await arrival.start();
  return {
    inspect: async (document) => (await arrival.features()).inspect(document),
    repair: async (document) => (await arrival.features()).repair(document),
    openLogs: async (uris) => (await arrival.features()).openLogs(uris),
    query: async (filter, options) => (await arrival.features()).query(filter, options),
    group: async (filter, levels) => (await arrival.features()).group(filter, levels),
  };
}
