import { enableCompileCache, flushCompileCache } from 'node:module'

// Compiled code is kept in the temporary folder: a second start, and each worker, skips half of the work.
enableCompileCache()
await import('./main.ts')
flushCompileCache()
