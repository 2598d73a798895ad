import type { Finding } from '@atelier/domain/system'
import { createTransport } from 'nodemailer'
import { openRedis } from '../adapters/redis/open-redis.ts'
import type { Config } from '../config/config.ts'
import { causeOf, fail, ok, warn } from './finding.ts'

/** Checks storage, mail and Redis of a configuration once each; stores and sends nothing. */
export function serviceFindings(config: Config): Promise<readonly Finding[]> {
  return Promise.all([storage(config), mail(config), redis(config), Promise.resolve(address(config))])
}

async function storage({ storage: settings }: Config): Promise<Finding> {
  if (!settings) return warn('storage', 'none: uploads answer NOT_CONFIGURED', 'set S3_BUCKET (docs/storage.md)')
  const { createS3ObjectStore } = await import('../adapters/storage/s3-object-store.ts')
  const store = createS3ObjectStore(settings)
  const place = `${settings.bucket} at ${settings.endpoint ?? 'AWS'}`
  try {
    await store.head('doctor')
    return ok('storage', place)
  } catch (error) {
    return fail('storage', `${place}: ${causeOf(error)}`, 'check S3_ENDPOINT, S3_BUCKET, the key and its rights')
  } finally {
    store.close()
  }
}

async function mail({ mail: { smtpUrl, from } }: Config): Promise<Finding> {
  const { host } = new URL(smtpUrl)
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 5_000,
  })
  try {
    await transport.verify()
    return ok('mail', `${host}, from ${from}`)
  } catch (error) {
    return fail('mail', `${host}: ${causeOf(error)}`, 'check SMTP_URL: host, port, user, password, smtps or smtp')
  } finally {
    transport.close()
  }
}

async function redis({ cache }: Config): Promise<Finding> {
  const settings = cache.redis
  if (!settings)
    return warn('redis', 'none: each process has its own cache and limits', 'set REDIS_URL for more than one process')
  const { host } = new URL(settings.url)
  const client = await openRedis(settings)
  try {
    await client.ready()
    await client.eval('return 1', [], [])
    return ok('redis', host)
  } catch (error) {
    return fail('redis', `${host}: ${causeOf(error)}`, 'start Redis there, or correct REDIS_URL')
  } finally {
    await client.close()
  }
}

function address({ mode, server: { publicUrl, trustedProxyHops } }: Config): Finding {
  const text = `${publicUrl}, ${trustedProxyHops} trusted proxies`
  if (mode === 'production' && trustedProxyHops === 0)
    return warn('address', text, 'behind a proxy set TRUSTED_PROXY_HOPS=1, or limits count it as one client')
  return ok('address', text)
}
