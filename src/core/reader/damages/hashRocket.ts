import { damageKind, times } from './kind';

export const hashRocket = damageKind({
  code: 'hash-rocket',
  summary: 'Ruby hash syntax: => instead of a colon, nil instead of null.',
  gathered: true,
  message: (detail, count) =>
    `Ruby hash syntax: => instead of a colon (${times(count)})${detail === 'nil' ? ', and nil instead of null' : ''}. JSON is not Ruby.`,
  fixTitle: () => 'Convert the Ruby hash to JSON',
});
