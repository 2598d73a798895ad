import type { WebhookDelivery } from '@atelier/sdk'
import type { Tone } from '../kit/view.tsx'

type State = WebhookDelivery['state']
export const deliveryStates = ['pending', 'delivered', 'failed'] as const satisfies readonly State[]
export const deliveryTones: Readonly<Record<State, Tone>> = { pending: 'accent', delivered: 'good', failed: 'bad' }
