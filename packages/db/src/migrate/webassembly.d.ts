// The part of Node's WebAssembly that the schema engine needs: TypeScript declares it in its browser library only.

declare namespace WebAssembly {
  type ModuleImports = Record<string, unknown>;
  type Exports = Readonly<Record<string, unknown>>;

  function instantiate(
    bytes: Uint8Array,
    imports: Record<string, ModuleImports>,
  ): Promise<{ readonly instance: { readonly exports: Exports } }>;
}
