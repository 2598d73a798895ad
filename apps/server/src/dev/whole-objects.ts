import { randomUUID } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { dirname } from 'node:path'
import type { StoredFiles } from 's3rver'

/**
 * s3rver writes into the object's own file as bytes come: a broken upload leaves half an object, and a read right after
 * the answer can miss the end. S3 does neither: an object appears whole, under its name, before the answer.
 */
export function storeWholeObjects(store: StoredFiles): void {
  store.putObject = async object => {
    const body = Buffer.isBuffer(object.content) ? object.content : await wholeOf(object.content)
    const path = store.getResourcePath(object.bucket, object.key, 'object')
    const beside = `${path}.${randomUUID()}`
    await mkdir(dirname(path), { recursive: true })
    await writeFile(beside, body)
    await rename(beside, path)
    const md5 = createHash('md5').update(body).digest('hex')
    await store.putMetadata(object.bucket, object.key, object.metadata, md5)
    return { size: body.length, md5 }
  }
}

/** Rejects when the connection breaks before the end. */
async function wholeOf(content: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of content) chunks.push(chunk)
  return Buffer.concat(chunks)
}
