import fc from 'fast-check';

/** Any number, but always the same: what fails here fails on every machine, and a change is not blamed for what is older. */
const SEED = 20_240_301;

// Loaded before every test. `PROPERTY_SEED=7` tries other texts with those properties that have no seed of their own.
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? SEED) });
