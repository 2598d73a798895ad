export { plainAnswer, tagsOf } from './answer.ts'
export {
  type Assistant,
  type AssistantAnswer,
  AssistantFailure,
  type AssistantQuestion,
  type AssistantUsageRepository,
} from './ports.ts'
export { assistantLimits, type AssistantTask, assistantTasks, questionOf, tokensFor } from './question.ts'
