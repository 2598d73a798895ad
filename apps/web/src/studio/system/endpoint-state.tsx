import type { WebhookEndpoint } from '@atelier/sdk'
import { Badge } from '../kit/view.tsx'
import { useStudio } from '../words/words.tsx'

/** Whether messages go to an endpoint, and whether they arrive. */
export function EndpointState({ endpoint }: { readonly endpoint: WebhookEndpoint }) {
  const { system } = useStudio()
  const { disabledAt, disabledReason, failingSince } = endpoint
  if (disabledAt !== null) return <Badge tone="plain">{system.disabledReasons[disabledReason ?? 'by_hand']}</Badge>
  return failingSince === null ? <Badge tone="good">{system.on}</Badge> : <Badge tone="bad">{system.failing}</Badge>
}
