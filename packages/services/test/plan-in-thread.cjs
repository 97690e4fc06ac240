// Plans each specification here and in one thread, and prints both: a process of its own, because generation threads run
// from the build.

const { createGenerationThreads, planJob } = require('@synthward/services');

const threads = createGenerationThreads({ size: 1 });
const outcomeOf = async (plan) => {
  try {
    return await plan();
  } catch ({ code, message, data }) {
    return { code, message, data };
  }
};

async function main() {
  const outcomes = [];
  for (const spec of JSON.parse(process.argv[2]))
    outcomes.push({
      here: await outcomeOf(() => planJob(spec)),
      inThread: await outcomeOf(() => threads.planJob(spec)),
    });
  await threads.close();
  console.log(JSON.stringify(outcomes));
}

main();
