import { browserStorage, createClient, messageOf, type Messages, type ProductSummary } from '@atelier/sdk'
import { clearOnSignOut, invalidateOn, itemsOf, optimistic, queries } from '@atelier/sdk/query'
import { AtelierProvider, Picture, useLogin, useUpload } from '@atelier/sdk/react'
import { QueryClient, QueryClientProvider, useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'

const api = createClient({ url: 'http://localhost:8081', storage: browserStorage() })
const [q, cache] = [queries(api), new QueryClient()]
invalidateOn(api, cache)
clearOnSignOut(api, cache)
const messages: Messages = {
  INVALID_CREDENTIALS: 'Wrong name or password.',
  VERSION_CONFLICT: ({ details }) => `Version ${details.currentVersion} was saved meanwhile.`,
}
const Failure = ({ error }: { error: unknown }) => <p role="alert">{messageOf(error, messages)}</p>

function Row({ product: { id, name, version, image } }: { product: ProductSummary }) {
  const update = useMutation({ ...q.products.update.mutationOptions(), ...optimistic(cache, 'products') })
  const photo = useUpload({ onDone: ([asset]) => update.mutate({ id, imageAssetId: asset?.id }) })
  return (
    <li {...photo.dropProps}>
      {image && <Picture image={image} alt={name} sizes="4rem" />} <b>{name}</b>
      <form action={form => update.mutate({ id, name: String(form.get('name')), ifVersion: version })}>
        <input name="name" placeholder="New name" /> <button>Rename</button>
      </form>
      <input type="file" onChange={e => photo.upload(e.target.files)} /> <progress max={100} value={photo.percent} />
      <Failure error={update.error ?? photo.error} />
    </li>
  )
}

function App() {
  const { status, logout } = useLogin()
  const [brand, setBrand] = useState<string[]>()
  const login = useMutation(q.sessions.login.mutationOptions())
  const list = useInfiniteQuery(q.products.list.infiniteOptions({ limit: 20, brand, facets: ['brand'] }))
  return status === 'signed-out' ? (
    <form action={form => login.mutate({ username: `${form.get('name')}`, password: `${form.get('password')}` })}>
      <input name="name" placeholder="Name" /> <input name="password" type="password" placeholder="Password" />
      <button>Sign in</button> <Failure error={login.error} />
    </form>
  ) : (
    <>
      <button onClick={() => void logout()}>Sign out</button> <Failure error={list.error} />
      {list.data?.pages[0]?.facets?.brand?.map(({ value, count }) => (
        <button key={value} onClick={() => setBrand(brand ? undefined : [value])}>{`${value} (${count})`}</button>
      ))}
      {itemsOf(list.data).map(product => (
        <Row key={product.id} product={product} />
      ))}
      {list.hasNextPage && <button onClick={() => void list.fetchNextPage()}>More</button>}
    </>
  )
}
createRoot(document.body).render(
  <AtelierProvider client={api}>
    <QueryClientProvider client={cache} children={<App />} />
  </AtelierProvider>,
)
