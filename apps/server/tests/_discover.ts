import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Everything that the files of a folder export, by the name of the file; files that start with `_` are helpers. */
export async function discover<T>(folder: string, isOne: (value: unknown) => value is T): Promise<Map<string, T>> {
  const found = new Map<string, T>()
  const files = readdirSync(join(import.meta.dirname, folder)).filter(name => /^[^_].*\.ts$/.test(name))
  for (const file of files.toSorted()) {
    const module: unknown = await import(pathToFileURL(join(import.meta.dirname, folder, file)).href)
    const [value, ...others] = Object.values(Object(module))
    if (others.length > 0 || !isOne(value)) throw new Error(`${folder}/${file} must export its entry and nothing else`)
    found.set(file.replace('.ts', ''), value)
  }
  return found
}
