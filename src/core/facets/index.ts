import { account } from './account';
import { error } from './error';
import type { Facet } from './facet';
import { accessKey, agent, category, eventName, eventType, readOnly, region, request, source } from './fields';
import { file } from './file';
import { id } from './id';
import { identity, session } from './identity';
import { outcome } from './outcome';
import { resource } from './resource';
import { service } from './service';
import { day, hour, minute } from './time';

/** All facets, in the order in which they are offered. A new one is a new file, or a line in `fields.ts`, and a line here; `node .ci/generate.mjs` writes the setting. */
export const facets: readonly Facet[] = [
  service,
  eventName,
  identity,
  session,
  error,
  outcome,
  source,
  region,
  account,
  resource,
  accessKey,
  agent,
  eventType,
  category,
  readOnly,
  day,
  hour,
  minute,
  file,
  request,
  id,
];

/** The facets with these ids, former ones too, each once; ids that nobody knows are passed over. */
export function facetsWith(ids: readonly string[]): readonly Facet[] {
  const found = ids.flatMap((id) => facets.find((facet) => facet.id === id || facet.formerIds?.includes(id)) ?? []);
  return [...new Set(found)];
}
