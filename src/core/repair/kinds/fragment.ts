import { damageKind } from './kind';

export const fragment = damageKind({
  code: 'fragment',
  summary: 'The members of an event without the braces around them.',
  matters: 'Members without braces are no JSON value, so no tool takes them for an event.',
  message: () => 'These are the members of an event without the braces around them.',
  fixTitle: () => 'Put braces around the members',
});
