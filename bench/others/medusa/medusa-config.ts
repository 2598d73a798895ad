// Medusa with the modules it has by itself: cache, events, workflows and locks in memory, jobs in the server's process.
import { defineConfig } from '@medusajs/framework/utils'

const { DATABASE_URL, SECRET_KEY } = process.env

export default defineConfig({
  projectConfig: {
    databaseUrl: DATABASE_URL,
    databaseDriverOptions: { ssl: false },
    workerMode: 'shared',
    http: {
      jwtSecret: SECRET_KEY,
      cookieSecret: SECRET_KEY,
      authMethodsPerActor: { user: ['emailpass'], customer: ['emailpass'] },
    },
  },
  admin: { disable: true },
})
