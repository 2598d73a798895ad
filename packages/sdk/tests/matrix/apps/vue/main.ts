import { browserStorage, createClient, messageOf } from '@atelier/sdk'
import { invalidateOn, itemsOf, optimistic, queries } from '@atelier/sdk/query'
import { QueryClient, useInfiniteQuery, useMutation, useQuery, VueQueryPlugin } from '@tanstack/vue-query'
import { createApp, defineComponent, h, ref } from 'vue'

const api = createClient({ url: 'http://localhost:8081', storage: browserStorage() })
const [q, cache] = [queries(api), new QueryClient()]
invalidateOn(api, cache)

const App = defineComponent(() => {
  const list = useInfiniteQuery(q.projects.list.infiniteOptions({ limit: 2 }))
  const user = useQuery(q.accounts.me.queryOptions())
  const title = ref('')
  const update = useMutation({ ...q.projects.update.mutationOptions(), ...optimistic(cache, 'projects') })
  const rename = (id: number, ifVersion: number) => update.mutate({ id, title: title.value, ifVersion })
  return () =>
    h('main', [
      h('output', `${user.data.value?.user.username ?? '-'} ${messageOf(update.error.value) ?? ''}`),
      h('input', {
        onInput: (event: Event) => (title.value = event.target instanceof HTMLInputElement ? event.target.value : ''),
      }),
      ...itemsOf(list.data.value).map(({ id, title: shown, version }) =>
        h('li', { key: id }, [shown, h('button', { onClick: () => rename(id, version) }, 'Rename')]),
      ),
      list.hasNextPage.value ? h('button', { onClick: () => void list.fetchNextPage() }, 'More') : null,
    ])
})
createApp(App).use(VueQueryPlugin, { queryClient: cache }).mount(document.body)
