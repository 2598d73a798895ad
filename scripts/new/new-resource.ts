import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { singularOf } from '../../packages/domain/src/shared/nouns.ts'
import { renamer, requireName } from './names.ts'
import { addLine, registrations } from './registrations.ts'

const templates = join(import.meta.dirname, 'template')

/** Writes the skeleton of a resource and registers it; the paths that were written. @throws Error if it exists */
export function newResource(root: string, name: string, singular = singularOf(name)): readonly string[] {
  const plural = requireName(name)
  const rename = renamer(plural, singular)
  const schemas = readdirSync(join(root, 'packages/db/schema')).map(file => Number(file.slice(0, 2)))
  const number = String(Math.max(...schemas) + 1)
  const files = globSync('**/*.txt', { cwd: templates }).map(template => ({
    path: rename(template.replace('/NN-', `/${number}-`).replace(/\.txt$/, '')),
    text: rename(readFileSync(join(templates, template), 'utf8')),
  }))
  for (const [path, lines] of Object.entries(registrations)) {
    const before = readFileSync(join(root, path), 'utf8')
    const renamed = lines.map(line => ({ ...line, text: rename(line.text) }))
    files.push({ path, text: renamed.reduce(addLine, before) })
  }
  if (existsSync(join(root, rename('packages/domain/src/sample-records')))) throw new Error(`${plural} exists`)
  for (const { path, text } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return files.map(({ path }) => path)
}
