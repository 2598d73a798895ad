import { freePort } from '../_free-port.ts'
import { startReplica } from '../faults/_replica.ts'
import { startNginx } from './_proxies.ts'

/** Tests make their own people: a first ADMIN would be one too many in their lists. */
const ofProxy = { TRUSTED_PROXY_HOPS: '1', LOG_LEVEL: 'warn', FIRST_SUPERUSER: '', FIRST_SUPERUSER_PASSWORD: '' }

export interface ThroughNginx extends AsyncDisposable {
  send(request: Request): Promise<Response>
}

/** Two server processes of that environment, and nginx with our own file before them. */
export async function startThroughNginx(env: Readonly<Record<string, string>>): Promise<ThroughNginx> {
  await using building = new AsyncDisposableStack()
  const { DATABASE_URL: databaseUrl = '', SMTP_URL: smtpUrl = '' } = env
  const start = () => startReplica({ databaseUrl, smtpUrl, env: { ...env, ...ofProxy } })
  const [first, second] = await Promise.all([start(), start()])
  building.use(first)
  building.use(second)
  const ports = [Number(new URL(first.url).port), Number(new URL(second.url).port)] as const
  const nginx = building.use(await startNginx({ ports, probePorts: [await freePort(), await freePort()] }))
  const running = building.move()
  return {
    async send(request) {
      const { pathname, search } = new URL(request.url)
      const answer = await fetch(`${nginx.url}${pathname}${search}`, new Request(request, { redirect: 'manual' }))
      if (!answer.headers.get('server')?.startsWith('nginx')) throw new Error('nginx did not answer')
      return answer
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  }
}
