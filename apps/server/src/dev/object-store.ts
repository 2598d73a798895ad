import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import S3rver from 's3rver'
import { closeServer, listenNear } from './listen-near.ts'

export interface ObjectStore {
  /** What the variables of the config are set to. */
  readonly env: Readonly<
    Record<'S3_ENDPOINT' | 'S3_BUCKET' | 'S3_REGION' | 'AWS_ACCESS_KEY_ID' | 'AWS_SECRET_ACCESS_KEY', string>
  >
  readonly stop: () => Promise<void>
}

/** Starts an S3 server over a folder, with its bucket made. For development and tests. */
export async function startObjectStore(directory: string, wishedPort = 0): Promise<ObjectStore> {
  const bucket = 'atelier'
  await mkdir(directory, { recursive: true })
  const store = new S3rver({
    directory,
    silent: true,
    vhostBuckets: false,
    allowMismatchedSignatures: false,
    configureBuckets: [{ name: bucket }],
  })
  // Its logger would swallow every stray error of this process.
  store.logger.exceptions.unhandle()
  await store.configureBuckets()
  const server = createServer(store.callback())
  const port = await listenNear(server, wishedPort)
  return {
    env: {
      S3_ENDPOINT: `http://127.0.0.1:${port}`,
      S3_BUCKET: bucket,
      S3_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'S3RVER',
      AWS_SECRET_ACCESS_KEY: 'S3RVER',
    },
    stop: async () => {
      await closeServer(server)
      store.logger.close()
    },
  }
}
