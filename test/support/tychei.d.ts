// The one generator of seedrandom that the kernel's streams are compared with; its main entry would also draw from
// Math.random at load.

declare module 'seedrandom/lib/tychei' {
  function tychei(key: string): { int32(): number };
  export = tychei;
}
