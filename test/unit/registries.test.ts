import { facets } from '../../src/core';
import { containerFormats } from '../../src/core/containers';
import { textFormats } from '../../src/core/containers/text';
import { presets } from '../../src/core/filter/presets';
import { dialects } from '../../src/core/queries';
import { columns, createTable } from '../../src/core/queries/athenaTable';
import { lakeColumns } from '../../src/core/queries/lakeTongue';
import { damageKinds } from '../../src/core/repair/kinds';
import { assertGolden } from '../support/golden';

const kinds = damageKinds.map(({ code, certain, removesNoData, gathered, wide, message, fixTitle }) => ({
  ...{ code, certain, removesNoData, gathered, wide },
  once: [message('what', 1), fixTitle('what', 1)],
  often: [message('what', 3), fixTitle('what', 3)],
  bare: [message('', 1), fixTitle('', 1)],
}));
const delivery = { accounts: ['111122223333', '444455556666'], regions: ['eu-central-1'] };

/** What registries and tables state, but for what the page of findings says. */
const stated = {
  kinds,
  presets,
  facets,
  containers: [...containerFormats, ...textFormats],
  dialects,
  athena: columns,
  table: [createTable(delivery).split('\n'), createTable({ accounts: [], regions: [] }).split('\n')],
  lake: lakeColumns,
};

describe('registries', () => {
  it('state what is reviewed', () =>
    assertGolden('messages', 'registries.golden.json', JSON.stringify(stated, null, 1)));
});
