import { damageKind, quoted } from './kind';

export const extraColon = damageKind({
  code: 'extra-colon',
  summary: 'More than one colon stands between a name and its value.',
  matters: 'A parser expects the value after the first colon and stops at the second one.',
  message: (detail) => `One colon is enough between the name ${quoted(detail)} and its value.`,
  fixTitle: () => 'Remove the extra colon',
});
