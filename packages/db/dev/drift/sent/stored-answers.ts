import type { StoredAnswerRepository } from '@atelier/domain'
import { type Calls } from './_calls.ts'

export const storedAnswers: Calls<StoredAnswerRepository> = { deleteAbout: r => r.deleteAbout(1) }
