import type { Poster } from '@atelier/sdk'
import { useRef } from 'react'
import { useWords } from '../i18n/words.tsx'
import { Icon } from '../ui/icon.tsx'
import { PictureBox } from '../ui/picture-box.tsx'

/** Posters side by side: turned by finger, wheel, keyboard or buttons, never by itself. */
export function Carousel({ posters }: { readonly posters: readonly Poster[] }) {
  const { home } = useWords()
  const strip = useRef<HTMLUListElement>(null)
  const turn = (by: 1 | -1) => strip.current?.scrollBy({ left: by * strip.current.clientWidth, behavior: 'smooth' })
  return (
    <section className="carousel" aria-label={home.posters}>
      <ul ref={strip} className="carousel-strip" tabIndex={posters.length > 1 ? 0 : undefined}>
        {posters.map(({ id, title, image, deepLink }, at) => (
          <li key={id}>
            <a href={deepLink}>
              <PictureBox
                image={image}
                alt={title ?? home.poster(at + 1)}
                sizes="(max-width: 60rem) 100vw, 36rem"
                isFirst={at === 0}
              />
              {title !== null && <span aria-hidden="true">{title}</span>}
            </a>
          </li>
        ))}
      </ul>
      {posters.length > 1 && (
        <div className="carousel-buttons">
          <button type="button" className="button button-plain" aria-label={home.previous} onClick={() => turn(-1)}>
            <Icon name="back" />
          </button>
          <button type="button" className="button button-plain" aria-label={home.next} onClick={() => turn(1)}>
            <Icon name="arrow" />
          </button>
        </div>
      )}
    </section>
  )
}
