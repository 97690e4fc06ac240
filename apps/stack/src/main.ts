// `npm start`: the stack of a data directory, until it is told to stop.

import { parseEnvironment } from '@synthward/contracts';
import { chooseDataDir } from './data-dir';
import { parseStartOptions } from './options';
import { type Stack, startStack } from './start-stack';

async function main(): Promise<void> {
  const environment = parseEnvironment(process.env);
  const options = parseStartOptions(process.argv.slice(2), { port: environment.PORT });
  const dataDir = chooseDataDir(options.dataDir ?? environment.SYNTHWARD_DATA_DIR);
  const stopped = waitForSignal();
  const stack = await startStack({
    dataDir,
    port: options.port,
    workers: options.workers,
    isEphemeral: false,
    env: process.env,
    onRestart: (message) => console.error(`${message}; starting it again`),
  });
  console.log(options.json ? readyLine(stack) : welcome(stack, dataDir));
  await stopped;
  if (!options.json) console.log('Stopping; what is not finished goes on at the next start.');
  await stack.stop();
}

/** Listens from the first moment: a signal during the start is obeyed as soon as the stack is up. */
function waitForSignal(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

function readyLine({ baseURL, credentials }: Stack): string {
  const { tenantID, token, apiKey, operatorToken } = credentials;
  return JSON.stringify({
    ready: true,
    baseURL,
    consoleURL: `${baseURL}/console`,
    operatorURL: `${baseURL}/operator`,
    tenantID,
    token,
    apiKey,
    operatorToken,
    pid: process.pid,
  });
}

function welcome({ baseURL, credentials, logsDir }: Stack, dataDir: string): string {
  return `
Synthward is ready.

  API        ${baseURL}
  reference  ${baseURL}/openapi.json
  operator   ${baseURL}/operator
  tenant     ${credentials.tenantID}
  data       ${dataDir}
  logs       ${logsDir}

For the examples of the README:

  export SYNTHWARD_URL=${baseURL}
  export SYNTHWARD_TENANT_ID=${credentials.tenantID}
  export SYNTHWARD_TOKEN=${credentials.token}
  export SYNTHWARD_API_KEY=${credentials.apiKey}
  export SYNTHWARD_OPERATOR_TOKEN=${credentials.operatorToken}

Press Ctrl-C to stop.
`;
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
