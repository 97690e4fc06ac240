// Types inferred from schemas, made read-only: what the platform hands out, nobody changes.

/** `Value` with every member and list item read-only, at every depth. */
export type DeepReadonly<Value> = Value extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
    : Value;
