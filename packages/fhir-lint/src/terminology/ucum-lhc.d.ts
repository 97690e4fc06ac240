// The part of @lhncbc/ucum-lhc that is used; the package brings no types.

declare module '@lhncbc/ucum-lhc' {
  export const UcumLhcUtils: {
    getInstance(): {
      validateUnitString(code: string): { readonly status: string; readonly ucumCode: string | null };
    };
  };
}
