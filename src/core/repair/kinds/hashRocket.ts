import { damageKind } from './kind';

export const hashRocket = damageKind({
  code: 'hash-rocket',
  summary: 'Ruby hash syntax: => instead of a colon, nil instead of null.',
  matters: 'The event was printed by Ruby instead of being written as JSON, and only Ruby can read it back.',
  gathered: true,
  message: (detail, count) =>
    `Ruby hash syntax (${count === 1 ? 'one place' : `${count} places`}): => instead of a colon${detail === 'nil' ? ', and nil instead of null' : ''}.`,
  fixTitle: () => 'Convert the Ruby hash to JSON',
});
