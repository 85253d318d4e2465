import raw from './services.json';

/** What is known about a service that writes events. */
export interface ServiceFact {
  /** AWS's name of it: "AWS App Mesh". */
  readonly name: string;
  /** A shorter name than the one without AWS or Amazon: "IAM". */
  readonly short?: string;
  /** What trips people up. */
  readonly note?: string;
  /** The prefix in IAM policies, where it is not the event source's. */
  readonly iam?: string;
  /** True when its records say us-east-1 wherever the caller sits. */
  readonly global?: boolean;
  /** True when it logs names from the paths of its requests as addresses write them: `arn%3Aaws%3A…`. */
  readonly encoded?: boolean;
  /** True when no record with this source was ever seen. */
  readonly unverified?: boolean;
  /** AWS's page about what the service logs. */
  readonly page?: string;
}

const SUFFIX = '.amazonaws.com';
const services: ReadonlyMap<string, ServiceFact> = new Map(
  Object.entries(raw as Readonly<Record<string, ServiceFact>>),
);

/** What is known about an event source such as `appmesh.amazonaws.com`; undefined for unknown ones, which are no error. */
export function serviceFact(eventSource: string | undefined): ServiceFact | undefined {
  return eventSource?.endsWith(SUFFIX) ? services.get(eventSource.slice(0, -SUFFIX.length)) : undefined;
}

/** The name people use for an event source: "App Mesh" for `appmesh.amazonaws.com`. Undefined for unknown ones. */
export function serviceName(eventSource: string | undefined): string | undefined {
  const fact = serviceFact(eventSource);
  return fact && (fact.short ?? fact.name.replace(/^(AWS|Amazon) /, ''));
}

/** The service's prefix in IAM policies: `cloudwatch` for `monitoring.amazonaws.com`. Undefined for unknown ones. */
export function iamPrefix(eventSource: string | undefined): string | undefined {
  const fact = serviceFact(eventSource);
  return fact && (fact.iam ?? eventSource?.slice(0, -SUFFIX.length));
}

/** The event source of the service that ARNs name so; undefined for unknown ones. */
export function arnServiceSource(service: string): string | undefined {
  return services.has(service) ? service + SUFFIX : sourceByIam(service);
}

function sourceByIam(prefix: string): string | undefined {
  const found = [...services].find(([, fact]) => fact.iam === prefix);
  return found && found[0] + SUFFIX;
}

/** All known event sources with what is known about them. */
export function allServices(): Iterable<readonly [string, ServiceFact]> {
  return [...services].map(([name, fact]) => [name + SUFFIX, fact] as const);
}
