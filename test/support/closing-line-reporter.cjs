// Closes a test run with one plain line, `N passed, N failed`, and counts skipped tests aloud.

const { writeSync } = require('node:fs');

const STDOUT = 1;

class ClosingLineReporter {
  /** Written at the very end: Jest's own summary comes after every other reporter. */
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const tail = skipped > 0 ? `, ${skipped} skipped` : '';
    process.once('exit', () =>
      writeSync(STDOUT, `\n${results.numPassedTests} passed, ${failed} failed${tail}\n`),
    );
  }
}

module.exports = ClosingLineReporter;
