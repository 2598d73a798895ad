#!/usr/bin/env node
import { runCli } from './index.ts'

const ending = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ending.abort())

process.exitCode = await runCli(process.argv.slice(2), {
  // oxlint-disable-next-line node/no-process-env -- the entry point reads it once and passes it down
  env: process.env,
  stdin: process.stdin,
  out: line => process.stdout.write(`${line}\n`),
  err: line => process.stderr.write(`${line}\n`),
  signal: ending.signal,
})
