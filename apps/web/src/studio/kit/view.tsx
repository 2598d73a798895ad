import type { ReactNode } from 'react'
import { Page } from '../../ui/page.tsx'
import { Failure } from '../../ui/failure.tsx'

interface ViewProps {
  readonly title: string
  /** Beside the heading: a badge, or how many. */
  readonly aside?: ReactNode
  readonly actions?: ReactNode
  /** Of the query the page stands on. */
  readonly error?: unknown
  readonly children: ReactNode
}

/** A page of the studio: its heading, what can be done, and the rest. */
export const View = ({ title, aside, actions, error, children }: ViewProps) => (
  <Page
    title={title}
    className="st-page"
    heading={
      <header className="st-head">
        <h1>{title}</h1>
        {aside}
        {actions && <div className="st-actions">{actions}</div>}
      </header>
    }
  >
    <Failure error={error} />
    {children}
  </Page>
)

interface PanelProps {
  readonly title: string
  readonly aside?: ReactNode
  readonly children: ReactNode
  readonly className?: string
  /** The page has the same heading. */
  readonly isHeadingHidden?: boolean
}

/** A part of a page with a heading of its own. */
export const Panel = ({ title, aside, children, className, isHeadingHidden = false }: PanelProps) => (
  <section className={`st-panel ${className ?? ''}`} aria-label={title}>
    <header>
      <h2 className={isHeadingHidden ? 'st-hidden' : undefined}>{title}</h2>
      {aside}
    </header>
    {children}
  </section>
)

/** Names and values, such as who bought and where it goes. */
export const Facts = ({ facts }: { readonly facts: readonly (readonly [name: string, value: ReactNode])[] }) => (
  <dl className="st-facts">
    {facts.map(([name, value]) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value ?? '–'}</dd>
      </div>
    ))}
  </dl>
)

export type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'accent'

/** The state of a record: a colour and always a word. */
export const Badge = ({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) => (
  <span className={`st-badge st-${tone}`}>{children}</span>
)
