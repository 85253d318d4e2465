import { damageKind } from './kind';

export const wrongEncoding = damageKind({
  code: 'wrong-encoding',
  summary: 'The document is UTF-16, but its bytes were read as another encoding.',
  matters: 'Every other character is a zero or unreadable, so that no search finds a name or a value in the document.',
  message: (detail) =>
    `This document is ${detail}, but was read in another encoding: reopen it in its own to see its events.`,
  fixTitle: () => 'Reopen the document in its encoding',
});
