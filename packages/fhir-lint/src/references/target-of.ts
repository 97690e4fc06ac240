// Reads what a literal reference names.

/** The type and id of `Type/id`, of `Type/id/_history/…` and of a URL that ends so; undefined for others. */
export function targetOf(reference: string): { readonly type: string; readonly id: string } | undefined {
  const match = /^(?:https?:\/\/\S+\/)?([A-Z][A-Za-z]+)\/([A-Za-z0-9.-]{1,64})(?:\/_history\/[\w.-]+)?$/.exec(
    reference,
  );
  const [, type, id] = match ?? [];
  return type !== undefined && id !== undefined ? { type, id } : undefined;
}
