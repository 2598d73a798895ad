// Vendure in production mode, one process: the server, and the jobs of its queue beside it.
import { bootstrap, JobQueueService } from '@vendure/core'
import { configOf } from './config.ts'

const app = await bootstrap(configOf({ synchronize: false }))
await app.get(JobQueueService).start()
