import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import S3rver from 's3rver'
import { closeServer, listenNear } from './listen-near.ts'
import { signatureFault } from './s3-signatures.ts'
import { storeWholeObjects } from './whole-objects.ts'

/** What the variables of the config are set to. */
export type StorageEnv = Readonly<
  Record<'S3_ENDPOINT' | 'S3_BUCKET' | 'S3_REGION' | 'AWS_ACCESS_KEY_ID' | 'AWS_SECRET_ACCESS_KEY', string>
>

export interface ObjectStoreServer {
  readonly env: StorageEnv
  readonly stop: () => Promise<void>
}

/** The one account of s3rver. */
const credentials = { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' }

/** Any page may send what it was presigned for, and read: the bucket of a deployment names its own origins. */
const cors = `<CORSConfiguration><CORSRule>
  <AllowedOrigin>*</AllowedOrigin><AllowedHeader>*</AllowedHeader>
  <AllowedMethod>GET</AllowedMethod><AllowedMethod>HEAD</AllowedMethod><AllowedMethod>PUT</AllowedMethod>
</CORSRule></CORSConfiguration>`

/** Starts an S3 server over a folder, with its bucket made. For development and tests. */
export async function startObjectStore(directory: string, wishedPort = 0): Promise<ObjectStoreServer> {
  const bucket = 'atelier'
  await mkdir(directory, { recursive: true })
  const store = new S3rver({
    directory,
    silent: true,
    vhostBuckets: false,
    allowMismatchedSignatures: false,
    configureBuckets: [{ name: bucket, configs: [cors] }],
  })
  storeWholeObjects(store.store)
  // Its logger would swallow every stray error of this process.
  store.logger.exceptions.unhandle()
  await store.configureBuckets()
  const answer = store.callback()
  const server = createServer((incoming, outgoing) => {
    const fault = signatureFault(incoming, credentials.AWS_SECRET_ACCESS_KEY)
    if (fault === undefined) return answer(incoming, outgoing)
    incoming.resume()
    // To pages too, as S3 does: they could not tell this refusal from a broken network.
    outgoing.writeHead(403, { 'content-type': 'application/xml', 'access-control-allow-origin': '*' })
    outgoing.end(`<Error><Code>${fault}</Code></Error>`)
  })
  const port = await listenNear(server, wishedPort)
  return {
    env: {
      S3_ENDPOINT: `http://127.0.0.1:${port}`,
      S3_BUCKET: bucket,
      S3_REGION: 'us-east-1',
      ...credentials,
    },
    stop: async () => {
      await closeServer(server)
      store.logger.close()
    },
  }
}
