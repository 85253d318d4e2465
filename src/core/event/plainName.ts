import { serviceFact } from '../facts/facts';

/** Of what is longer nobody reads the name. */
const LONGEST = 2048;

/**
 * A text of a request as it was meant: EKS logs names from the paths of its requests as addresses write them, `arn%3Aaws%3Aiam%3A%3A…`. As it
 * stands of all other services, whose names may have such signs, and where it is no such writing. A text from the log.
 */
export function plainName(text: string, eventSource: string | undefined): string {
  if (!text.includes('%') || text.length > LONGEST || !serviceFact(eventSource)?.encoded) {
    return text;
  }
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
