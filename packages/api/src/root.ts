import { projects } from './routers/projects.ts'
import { router } from './trpc/core.ts'

/** Every procedure, by noun. */
export const appRouter = router({
  projects,
})

/** The contract: what the SDK's types are made from. */
export type AppRouter = typeof appRouter
