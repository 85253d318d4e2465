import raw from './agents.json';
import { serviceName } from './services';

/** What a user agent says about the program that called. All of it is the program's own claim. */
export interface Agent {
  /** "AWS CLI", "Terraform", "Chrome (browser)". */
  readonly name: string;
  readonly version?: string;
  /** The program that it works through, when both name themselves: "Terraform 1.1.2" under Stratus Red Team. */
  readonly through?: string;
  /** For a sentence: "the console", "Boto3". Absent when the way is not worth telling. */
  readonly via?: string;
  /** The command of the AWS CLI: "s3.ls". */
  readonly command?: string;
  /** The operating system: "Windows". */
  readonly system?: string;
  /** Where the program ran: "a Lambda function". */
  readonly place?: string;
  /** True when AWS's own software called. */
  readonly inside?: boolean;
}

interface Pattern {
  readonly match: string;
  readonly name: string;
  readonly via?: string;
  readonly inside?: boolean;
  readonly over?: boolean;
  readonly served?: boolean;
}

interface Table {
  readonly programs: readonly Pattern[];
  readonly systems: readonly Pattern[];
  readonly places: readonly Pattern[];
}

const compile = (patterns: readonly Pattern[]) =>
  patterns.map((pattern) => ({ ...pattern, match: new RegExp(pattern.match) }));
const table = raw as Table;
const programs = compile(table.programs);
const systems = compile(table.systems);
const places = compile(table.places);
const longest = 2048;

/** Reads a user agent. Undefined when it is none that is known. */
export function agentOf(userAgent: string | undefined): Agent | undefined {
  const text = unwrapped(userAgent ?? '').slice(0, longest);
  const found = programs.find(({ match }) => match.test(text));
  if (!found) {
    const service = serviceName(text);
    return service === undefined ? undefined : { name: `the AWS service ${service}`, via: service, inside: true };
  }
  const version = found.match.exec(text)?.[1];
  const under = found.over ? programs.find(({ match, over }) => !over && match.test(text)) : undefined;
  const through = under && agentTitle({ name: under.name, version: under.match.exec(text)?.[1] });
  const inside = found.inside || /\baws-internal\//.test(text);
  const command = /(?:\bcommand\/|md\/command#)([\w.-]+)/.exec(text)?.[1];
  const system = found.served || inside ? undefined : systems.find(({ match }) => match.test(text))?.name;
  const place = places.find(({ match }) => match.test(text))?.name;
  return {
    name: found.name,
    ...(version && { version }),
    ...(through && { through }),
    ...(found.via && { via: found.via }),
    ...(command && { command }),
    ...(system && { system }),
    ...(place && { place }),
    ...(inside && { inside: true }),
  };
}

/** A program with its version: "Firefox 124.0 (browser)". Claimed by the client, so to be escaped. */
export function agentTitle({ name, version }: { name: string; version?: string | undefined }): string {
  return version ? name.replace(/^[^(]*[^( ]/, (program) => `${program} ${version}`) : name;
}

/** S3 puts user agents in square brackets. */
function unwrapped(userAgent: string): string {
  return userAgent.startsWith('[') && userAgent.endsWith(']') ? userAgent.slice(1, -1).trim() : userAgent.trim();
}
