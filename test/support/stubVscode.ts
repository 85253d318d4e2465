/**
 * A `vscode` module in which everything exists and nothing happens: every member can be called, constructed and read further. Enough to load a bundle
 * and to activate it without an editor; what the features do is tested in a real one.
 */
export function stubVscode(): unknown {
  return anything();
}

function anything(): unknown {
  const members = new Map<PropertyKey, unknown>();
  const target = function stub() {};
  return new Proxy(target, {
    get: (_, name) => member(members, name),
    set: (_, name, value) => {
      members.set(name, value);
      return true;
    },
    apply: () => anything(),
    construct: () => anything() as object,
  });
}

/** Iterating gives nothing, awaiting gives the stub itself, printing gives a word; everything else is one more stub, the same each time. */
function member(members: Map<PropertyKey, unknown>, name: PropertyKey): unknown {
  if (name === 'then') return undefined;
  if (name === 'length') return 0;
  if (name === Symbol.iterator) return () => [][Symbol.iterator]();
  if (name === Symbol.toPrimitive) return () => 'stub';
  if (!members.has(name)) members.set(name, anything());
  return members.get(name);
}
