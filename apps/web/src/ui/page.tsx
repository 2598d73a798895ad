import { type ReactNode, useEffect } from 'react'
import { siteName } from '../server-facts.ts'

interface PageProps {
  /** Of the tab, and of the page unless `heading` says otherwise. */
  readonly title: string
  readonly heading?: ReactNode
  readonly className?: string
  readonly children: ReactNode
}

/** The one `main` of a page, with its heading and the title of the tab. */
export function Page({ title, heading, className, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · ${siteName}`
  }, [title])
  return (
    <main id="main" tabIndex={-1} className={className === undefined ? 'page' : `page ${className}`}>
      {heading === undefined ? <h1>{title}</h1> : heading}
      {children}
    </main>
  )
}
