// Lets a process that a test starts load this package's TypeScript sources: node -r register-typescript.cjs SCRIPT.

const { transformFileSync } = require('@swc/core');

const options = {
  jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
  module: { type: 'commonjs' },
  swcrc: false,
};

require.extensions['.ts'] = (module, file) => {
  module._compile(transformFileSync(file, options).code, file);
};
