import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { StartError } from '../process/start-error.ts'
import { isAlive } from './is-alive.ts'

/** Makes the folder and takes it for this process alone. @returns the release */
export async function claimDataFolder(folder: string, url: string): Promise<() => Promise<void>> {
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new StartError(
      `DATA_DIR: ${folder} cannot be used (${why}); give yourself the rights to it, or set DATA_DIR to another folder`,
      { cause: error },
    )
  }
  const file = join(folder, 'start.json')
  const holder = await readHolder(file)
  if (holder && isAlive(holder.pid))
    throw new StartError(
      `Atelier already runs on ${holder.url} with the data of ${folder} (process ${holder.pid}); stop that one, or set another DATA_DIR and PORT`,
    )
  await rm(file, { force: true })
  await writeFile(file, JSON.stringify({ pid: process.pid, url } satisfies Holder), { flag: 'wx' })
  return () => rm(file, { force: true })
}

const Holder = z.object({ pid: z.int(), url: z.string() })
type Holder = z.infer<typeof Holder>

async function readHolder(file: string): Promise<Holder | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const parsed = z
    .string()
    .transform(content => JSON.parse(content) as unknown)
    .pipe(Holder)
    .safeParse(text || 'null')
  return parsed.data
}

/** The key of this data folder, made at its first start and readable by its owner only. */
export async function secretKeyOf(folder: string): Promise<string> {
  const file = join(folder, 'secret-key')
  const kept = await readFile(file, 'utf8').catch(() => '')
  if (kept !== '') return kept
  const made = randomBytes(64).toString('base64url')
  await writeFile(file, made, { mode: 0o600 })
  return made
}
