import assert from 'node:assert/strict';
import { keysBySaying } from '../../.ci/generate/modelKeys.mjs';
import { usesOf } from '../../.ci/generate/modelNames.mjs';
import { readModel } from '../../.ci/generate/modelText.mjs';

/** A client as the package has them. */
const text = `import * as T from "../traits.ts";
const auth = T.AwsAuthSigv4({ name: "fish" });
export type State = "SWIMS" | "RESTS" | (string & {});
export const State = S.String;
export type States = State[];
export type Bytes = Uint8Array;
export interface Fish {
  State?: State;
  BornAt?: Date;
  Parent?: Fish;
}
export const Fish = S.suspend(() =>
  S.Struct({
    State: S.optional(State),
    BornAt: S.optional(S.Date).pipe(T.XmlName("birth")),
    Parent: S.optional(Fish),
  }),
);
export interface PutFishRequest {
  FishName: string;
  State: State;
  States?: State[];
  Picture?: Bytes | redacted.Redacted<Bytes>;
  Notes?: { [key: string]: string | undefined };
}
export const PutFishRequest = S.suspend(() =>
  S.Struct({
    FishName: S.String.pipe(T.HttpLabel("FishName")),
    State: State,
  }),
);
export interface PutFishResponse {
  Fish?: Fish;
}
export interface GetFishRequest {
  State?: string;
}
/** Puts. */
export const putFish: API.Method = API.make(() => ({
  input: PutFishRequest,
  output: PutFishResponse,
  errors: [],
  operationName: "PutFish",
}));
export const getFish: API.Method = API.make(() => ({
  input: GetFishRequest,
  output: PutFishResponse,
  errors: [],
  operationName: "GetFish",
}));
`;

describe('the reader of operation models', () => {
  const model = readModel(text);
  const uses = usesOf(model);

  it('finds operations, members and their types', () => {
    assert.equal(model.service, 'fish');
    assert.deepEqual(model.operations, [
      ['PutFish', 'PutFishRequest', 'PutFishResponse'],
      ['GetFish', 'GetFishRequest', 'PutFishResponse'],
    ]);
    const found = model
      .members('PutFishRequest')
      .map(({ name, required, text }) => [name, required, model.type(text).kind]);
    assert.deepEqual(found, [
      ['FishName', true, 'plain'],
      ['State', true, 'values'],
      ['States', false, 'values'],
      ['Picture', false, 'bytes'],
      ['Notes', false, 'map'],
    ]);
    assert.deepEqual(model.type('States'), { kind: 'values', values: ['SWIMS', 'RESTS'] });
  });

  it('names members as CloudTrail does, without answers of reads, and no structure within itself', () => {
    assert.deepEqual(
      uses.filter(({ asked }) => !asked).map(({ operation, holder, name }) => [operation, holder, name]),
      [
        ['PutFish', '', 'fish'],
        ['PutFish', 'fish', 'state'],
        ['PutFish', 'fish', 'birth'],
        ['PutFish', 'fish', 'parent'],
      ],
    );
  });

  it('tells operations apart only where they differ', () => {
    const keys = keysBySaying(uses, ({ type }) =>
      type.kind === 'plain' || type.kind === 'structure' ? '' : type.kind,
    );
    assert.deepEqual(Object.fromEntries(keys), {
      values: ['PutFish.state', 'states', 'fish.state'],
      bytes: ['picture'],
      map: ['notes'],
      time: ['fish.birth'],
    });
  });
});
