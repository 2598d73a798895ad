import { readFileSync } from 'node:fs'

/** The fields of vitest's JSON report that say how a run ended. */
interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numFailedTestSuites: number
}

const [path = 'test-report.json'] = process.argv.slice(2)
const report: Report = JSON.parse(readFileSync(path, 'utf8'))
// A suite that broke before its first test counts as one failure: its tests were never run.
const failed = Math.max(report.numFailedTests, report.numFailedTestSuites > 0 ? 1 : 0)
const skipped = report.numPendingTests > 0 ? `, ${report.numPendingTests} skipped` : ''
console.log(`${report.numPassedTests} passed, ${failed} failed${skipped}`)
if (failed > 0 || report.numPassedTests === 0) process.exitCode = 1
