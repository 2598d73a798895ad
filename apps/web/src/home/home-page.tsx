import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useWords } from '../i18n/words.tsx'
import { DateText, today } from '../ui/date-text.tsx'
import { Money } from '../ui/money.tsx'
import { Page } from '../ui/page.tsx'
import { PictureBox } from '../ui/picture-box.tsx'
import { siteName } from '../server-facts.ts'
import { Carousel } from './carousel.tsx'
import { homeQueries } from './queries.ts'
import './home.css'

/** What the studio makes, at a glance. */
export function HomePage() {
  const { home } = useWords()
  const posters = useQuery(homeQueries.posters)
  return (
    <Page
      title={home.tab}
      heading={
        <header className="hero">
          <div className="hero-text">
            <h1>{home.title(siteName)}</h1>
            <p className="lead">{home.lead}</p>
            <div className="actions">
              <Link to="/shop" className="button">
                {home.toShop}
              </Link>
              <Link to="/portfolio" className="button button-plain">
                {home.toPortfolio}
              </Link>
            </div>
          </div>
          {posters.data ? <Carousel posters={posters.data.items} /> : <div className="picture-box" />}
        </header>
      }
    >
      <Fresh />
      <Soon />
      <Work />
    </Page>
  )
}

interface SectionProps {
  readonly title: string
  readonly more: ReactNode
  readonly children: ReactNode
}

const Section = ({ title, more, children }: SectionProps) => (
  <section className="home-section">
    <div className="home-head">
      <h2>{title}</h2>
      {more}
    </div>
    {children}
  </section>
)

function Fresh() {
  const { home, shop } = useWords()
  const { data } = useQuery(homeQueries.fresh)
  if (data?.items.length === 0) return null
  return (
    <Section title={home.fresh} more={<Link to="/shop">{home.allProducts}</Link>}>
      <ul className="home-grid">
        {data?.items.map(({ id, name, slug, image, priceFrom }) => (
          <li key={id} className="home-card">
            <PictureBox image={image} alt="" sizes="(max-width: 40rem) 46vw, 18rem" />
            <h3>
              <Link to="/shop/products/$slug" params={{ slug }} className="card-link">
                {name}
              </Link>
            </h3>
            {priceFrom && (
              <span>
                <span className="quiet">{shop.from}</span> <Money value={priceFrom} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Soon() {
  const { home } = useWords()
  const [from] = useState(today)
  const { data } = useQuery(homeQueries.soon(from))
  if (data?.items.length === 0) return null
  return (
    <Section title={home.soon} more={<Link to="/calendar">{home.allEvents}</Link>}>
      <ul className="rows">
        {data?.items.map(({ id, title, venue, date, time }) => (
          <li key={id}>
            <Link to="/calendar/$id" params={{ id: String(id) }} className="card-link">
              {title ?? venue}
            </Link>
            <span className="quiet">
              <DateText value={date} />, {time}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Work() {
  const { home } = useWords()
  const { data } = useQuery(homeQueries.work)
  if (data?.items.length === 0) return null
  return (
    <Section title={home.work} more={<Link to="/portfolio">{home.allProjects}</Link>}>
      <ul className="home-grid">
        {data?.items.map(({ id, title, slug, cover }) => (
          <li key={id} className="home-card">
            <PictureBox image={cover} name={title} alt="" sizes="(max-width: 40rem) 46vw, 24rem" />
            <h3>
              <Link to="/portfolio/$slug" params={{ slug }} className="card-link">
                {title}
              </Link>
            </h3>
          </li>
        ))}
      </ul>
    </Section>
  )
}
