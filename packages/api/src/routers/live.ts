import { LiveItem, SubscribeLiveInput } from '../schemas/live.ts'
import { subscribeLive } from '../services/live/subscribe-live.ts'
import { resource } from '../trpc/resource.ts'
import { subscription } from '../trpc/subscription.ts'

export const live = resource('Domain events as a resumable stream of server-sent events', {
  subscribe: subscription({
    access: 'optional',
    summary: 'Events as they happen, in order, each once',
    description:
      'First comes ready. Public things are told of to anybody, accounts to their owner, everything to staff. After a cut, go on with the id of the last item; gap says what is gone for good. The session is looked at while the stream lives.',
    input: SubscribeLiveInput,
    output: LiveItem,
    errors: ['LIMIT_REACHED'],
  })(({ request, actor, client, input, signal }) => subscribeLive(request, { actor, client, input, signal })),
})
