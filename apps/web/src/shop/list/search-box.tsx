import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../../i18n/words.tsx'
import { Icon } from '../../ui/icon.tsx'

const route = getRouteApi('/site/shop')
const quietMs = 200

/** Searches as one types; the address follows. */
export function SearchBox() {
  const { shop: words } = useWords()
  const { q = '' } = route.useSearch()
  const navigate = route.useNavigate()
  const router = useRouter()
  const [text, setText] = useState(q)
  const asked = useRef(q)
  // Back and forward change the address without the field.
  useEffect(() => {
    if (q !== asked.current) setText(q)
    asked.current = q
  }, [q])
  useEffect(() => {
    const wanted = text.trim()
    if (wanted === asked.current) return undefined
    const { pathname } = router.latestLocation
    const timer = setTimeout(() => {
      // A product was opened meanwhile: its page may still be loading, and must not be left for the list.
      if (router.latestLocation.pathname !== pathname) return
      asked.current = wanted
      void navigate({
        // Its order is by match; another sort was meant for another list.
        search: ({ q: _q, sort: _sort, ...rest }) => (wanted === '' ? rest : { ...rest, q: wanted }),
        replace: true,
        resetScroll: false,
      })
    }, quietMs)
    return () => clearTimeout(timer)
  }, [text, navigate, router])
  return (
    <form role="search" className="search-box" onSubmit={event => event.preventDefault()}>
      <Icon name="search" />
      <input
        type="search"
        aria-label={words.search}
        placeholder={words.searchHint}
        value={text}
        maxLength={200}
        onChange={event => setText(event.target.value)}
      />
    </form>
  )
}
