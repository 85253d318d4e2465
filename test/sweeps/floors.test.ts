import assert from 'node:assert/strict';
import { dirname, posix } from 'node:path';
import { breaches, cyclesIn, type Source, sourcesIn } from '../support/sources';

/** The folders of the core from the ground up: each imports itself and those before it. */
const coreFloors = [
  ...['text', 'markdown', 'archives', 'facts', 'json', 'conservation', 'log'],
  ...[
    'kinds',
    'reports',
    'budget',
    'lookahead',
    'notations',
    'tokens',
    'search',
    'slip',
    'value',
    'otherwise',
    'unread',
    'sample',
  ].map((room) => `repair/${room}`),
  ...['containers/yaml', 'containers/parts', 'containers/search', 'containers/rows', 'containers', 'containers/text'],
  ...['read/samples', 'read/census', 'read/borders', 'read', 'read/bytes', 'layout'],
  ...[
    'event',
    'facets',
    'columns',
    'filter/presets',
    'filter',
    'queries',
    'groups',
    'rows',
    'query',
    'chains',
    'table',
    'policies',
  ],
  ...['checks/parts', 'checks/rules', 'checks/findings'],
  ...[
    'export',
    'format',
    'explain/values',
    'explain/card',
    'explain/hover',
    'explain/completion',
    'outline',
    'sessions',
  ],
  'answers',
];

/** The same of the editor. Files beside the rooms may import all of them. */
const editorFloors = [
  'shared',
  'arrival',
  'logs',
  'storage',
  'archives',
  'openLogs',
  'problems',
  'explain',
  'policies',
  'structure',
  'filter',
  'events',
  'ask',
  'chains',
  'table',
];

for (const [folder, floors] of [
  ['src/core', coreFloors],
  ['src/editor', editorFloors],
] as const) {
  const sources = sourcesIn(folder);
  const roomOf = (path: string) => posix.relative(folder, dirname(path));

  describe(`the floors of ${folder}`, () => {
    it('have a place for every room', () => {
      const rooms = new Set(sources.map(({ path }) => roomOf(path)).filter((room) => room !== ''));
      assert.deepEqual([...rooms].sort(), [...floors].sort());
    });

    it('lead downwards only', () => {
      const roomOfTarget = (found: string) => (floors.includes(posix.relative(folder, found)) ? found : dirname(found));
      const upstairs = (found: string, { path }: Source) => {
        const [here, there] = [roomOf(path), posix.relative(folder, roomOfTarget(found))];
        return here !== '' && found.startsWith(`${folder}/`) && !isBelow(floors, there, here);
      };
      assert.deepEqual(
        breaches(sources, (found, source) => !upstairs(found, source)),
        [],
      );
    });

    it('have no import cycle, types included', () => {
      assert.deepEqual(cyclesIn(sources), []);
    });
  });
}

/** Whether a room is the other one, or lies below it. A table of facts lies where it is read. */
function isBelow(floors: readonly string[], room: string, other: string): boolean {
  return floors.includes(room) && floors.indexOf(room) <= floors.indexOf(other);
}
