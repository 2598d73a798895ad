// Loaded into a server before its own code: collects garbage every few seconds, so that what its memory grows by is
// what can no longer be freed, and not what the engine has not looked at yet.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collect: unknown = runInNewContext('gc')
if (typeof collect !== 'function') throw new Error('the engine gives no gc()')
setInterval(() => void Reflect.apply(collect, undefined, []), 2_500).unref()
