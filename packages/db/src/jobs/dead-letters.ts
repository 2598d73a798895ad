import { deadLetters } from './queues.ts'

/** SQL: rows of the queue that are failed jobs, each until it is sent again. */
export const isDeadLetter = `name = '${deadLetters}' and state = 'created'`

/** SQL: why an attempt failed, out of the column with its output; never its data. */
export const causeIn = (output: string): string =>
  `concat_ws(': ', ${output}->>'code', ${output}->>'name', coalesce(${output}->>'message', ${output}->>'value'))`
