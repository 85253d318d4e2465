import { damageKind } from './kind';

export const fragment = damageKind({
  code: 'fragment',
  summary: 'The members of an event without the braces around them.',
  message: () => 'These are the members of an event without the braces around them.',
  fixTitle: () => 'Put braces around the members',
});
