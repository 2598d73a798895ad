import type { Actor } from '@atelier/domain'
import { assistantTasks, plainAnswer } from '@atelier/domain/assistant'
import type { DescribeProductInput } from '../../schemas/assistant.ts'
import { askAssistant, type AssistantContext, unusable } from './ask-assistant.ts'

/** Proposes a description of a product from what is known of it. */
export async function describeProduct(
  context: AssistantContext,
  actor: Actor,
  { name, fields, signal }: DescribeProductInput & { readonly signal?: AbortSignal | undefined },
): Promise<string> {
  const text = await askAssistant(context, actor, { task: 'description', fields: { name, ...fields }, signal })
  const description = plainAnswer(text, { ...assistantTasks.description, paragraphs: true })
  if (description === '') throw unusable()
  return description
}
