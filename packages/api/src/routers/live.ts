import { LiveItem, SubscribeLiveInput } from '../schemas/live.ts'
import { subscribeLive } from '../services/live/subscribe-live.ts'
import { resource } from '../trpc/resource.ts'
import { subscription } from '../trpc/subscription.ts'

export const live = resource('Domain events as a resumable stream of server-sent events', {
  subscribe: subscription({
    access: 'optional',
    summary: 'Events as they happen, in order, each once',
    description:
      'The first item is ready. Public events go to every subscriber, events of an account to its owner, all events to staff. After a lost connection, send the id of the last item to go on; gap says which events are lost. The stream ends with its session.',
    input: SubscribeLiveInput,
    output: LiveItem,
    errors: ['LIMIT_REACHED'],
  })(({ request, actor, client, input, signal }) => subscribeLive(request, { actor, client, input, signal })),
})
