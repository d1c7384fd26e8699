/**
 * An object whose values are made when they are first asked for, and once: a template uses a few of the view's many
 * fields, and a preview renders at every keystroke. The keys are ordinary ones to everybody who lists or copies them.
 */
export function lazily<Fields extends object>(makers: {
  readonly [Key in keyof Fields]: () => Fields[Key];
}): Fields {
  const fields = {};
  for (const key of Object.keys(makers) as (keyof Fields & string)[]) {
    Object.defineProperty(fields, key, {
      enumerable: true,
      configurable: true,
      get: () => {
        const value = makers[key]();
        Object.defineProperty(fields, key, { value, enumerable: true });
        return value;
      },
    });
  }
  return fields as Fields;
}
