import { startRedisBridge } from '../apps/server/src/dev/redis-bridge.ts'

const { url, token } = await startRedisBridge(process.argv.at(-1) ?? '')
process.on('disconnect', () => process.exit(0))
process.send?.({ url, token })
