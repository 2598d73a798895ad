import { Link, type LinkProps, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { siteName } from '../server-facts.ts'
import { LanguageButtons } from '../ui/language-buttons.tsx'
import { useStudio } from './words/words.tsx'

interface NavigationProps {
  readonly role: 'EMPLOYEE' | 'ADMIN'
  readonly username: string
  readonly onSignOut: () => Promise<void>
}

/** Where everything is; on a narrow screen behind a button. */
export function Navigation({ role, username, onSignOut }: NavigationProps) {
  const { frame } = useStudio()
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  const nav = useRef<HTMLElement>(null)
  const path = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname })
  useEffect(() => {
    // On a low screen the list scrolls by itself.
    nav.current?.querySelector('.active')?.scrollIntoView({ block: 'nearest' })
  }, [path])
  const groups: readonly (readonly [string, readonly (readonly [string, LinkProps])[]])[] = [
    [
      frame.sell,
      [
        [frame.today, { to: '/studio', activeOptions: { exact: true } }],
        [frame.orders, { to: '/studio/orders' }],
        [frame.returns, { to: '/studio/returns' }],
        [frame.refunds, { to: '/studio/refunds' }],
        [frame.documents, { to: '/studio/documents' }],
      ],
    ],
    [
      frame.goods,
      [
        [frame.stock, { to: '/studio/stock' }],
        [frame.waybills, { to: '/studio/waybills' }],
        [frame.products, { to: '/studio/products' }],
        [frame.categories, { to: '/studio/categories' }],
        [frame.collections, { to: '/studio/collections' }],
        [frame.imports, { to: '/studio/imports' }],
      ],
    ],
    [
      frame.site,
      [
        [frame.projects, { to: '/studio/content/$kind', params: { kind: 'projects' } }],
        [frame.events, { to: '/studio/content/$kind', params: { kind: 'events' } }],
        [frame.posters, { to: '/studio/content/$kind', params: { kind: 'posters' } }],
      ],
    ],
    [
      frame.house,
      [
        ...(role === 'ADMIN' ? ([[frame.people, { to: '/studio/people' }]] as const) : []),
        ...(role === 'ADMIN' ? ([[frame.audit, { to: '/studio/audit' }]] as const) : []),
        [frame.settings, { to: '/studio/settings' }],
      ],
    ],
    [
      frame.system,
      [
        ...(role === 'ADMIN' ? ([[frame.webhooks, { to: '/studio/webhooks' }]] as const) : []),
        ...(role === 'ADMIN' ? ([[frame.jobs, { to: '/studio/jobs' }]] as const) : []),
        [frame.mails, { to: '/studio/mails' }],
        ...(role === 'ADMIN' ? ([[frame.health, { to: '/studio/health' }]] as const) : []),
        [frame.keys, { to: '/studio/keys' }],
      ],
    ],
  ]
  return (
    <aside className={`st-side ${isOpen ? 'st-open' : ''}`}>
      <div className="st-side-head">
        <Link to="/studio" className="wordmark" onClick={close}>
          {siteName}
        </Link>
        <button type="button" className="st-button st-menu" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {frame.menu}
        </button>
      </div>
      <nav ref={nav} aria-label={frame.navigation}>
        {groups.map(([name, links]) => (
          <div key={name} role="group" aria-label={name}>
            <span aria-hidden="true">{name}</span>
            {links.map(([label, link]) => (
              <Link key={label} {...link} onClick={close}>
                {label}
              </Link>
            ))}
          </div>
        ))}
      </nav>
      <div className="st-side-foot">
        <span className="st-soft">
          {username} · {frame.roles[role]}
        </span>
        <LanguageButtons className="st-button st-quiet" />
        <Link to="/shop">{frame.toShop}</Link>
        <button type="button" className="st-button st-quiet" onClick={() => void onSignOut()}>
          {frame.signOut}
        </button>
      </div>
    </aside>
  )
}
