import { getCompileCacheDir } from 'node:module'
import { dirname } from 'node:path'

/** Lets a child process that gets no environment load its code from this process's compile cache. */
export function compileCacheEnv(): Readonly<Record<string, string>> {
  const folder = getCompileCacheDir()
  // Node adds a folder for its version below the one it is given.
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: dirname(folder) }
}
