import { beforeEach } from 'vitest'
import { reasonOf } from './_not-through-nginx.ts'

// Leaves out, by name and with the reason, what cannot run behind a proxy.
beforeEach(({ task, skip }) => {
  const reason = reasonOf(task.file.filepath, task.name)
  if (reason !== undefined) skip(reason)
})
