// Assembles each Bundle here and in one thread, and prints both, and how long the thread of the requests was ever kept
// meanwhile: a process of its own, because generation threads run from the build.

const { assembleBundle, createGenerationThreads } = require('@synthward/services');

const threads = createGenerationThreads({ size: 1 });
const outcomeOf = async (assemble) => {
  try {
    return Buffer.from(await assemble()).toString();
  } catch ({ code, message, data }) {
    return { code, message, data };
  }
};

/** The longest time in which nobody else had a turn. */
function watchTurns() {
  let last = performance.now();
  let longestMs = 0;
  const timer = setInterval(() => {
    longestMs = Math.max(longestMs, performance.now() - last);
    last = performance.now();
  }, 1);
  return () => {
    clearInterval(timer);
    return longestMs;
  };
}

async function main() {
  const [bundles, large] = JSON.parse(process.argv[2]);
  const outcomes = [];
  for (const text of bundles) {
    const bytes = Buffer.from(text);
    outcomes.push({
      here: await outcomeOf(() => assembleBundle(bytes)),
      inThread: await outcomeOf(() => threads.assemblePatient(bytes)),
    });
  }
  const entry = Array.from({ length: large }, (_, i) => ({
    resource: {
      resourceType: 'Observation',
      code: {
        coding: [
          { system: 'http://loinc.org', code: `${i}-0`, display: `Some measurement with number ${i}` },
        ],
      },
    },
  }));
  const bytes = Buffer.from(JSON.stringify({ resourceType: 'Bundle', entry }));
  const begun = performance.now();
  const longestMs = watchTurns();
  await threads.assemblePatient(bytes);
  const tookMs = performance.now() - begun;
  console.log(JSON.stringify({ outcomes, bytes: bytes.length, tookMs, longestMs: longestMs() }));
  await threads.close();
}

main();
