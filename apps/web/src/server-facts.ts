/** What the server says about itself in the head of each page; none of it while Vite serves the pages. */
const said = (name: string): string | undefined =>
  document.querySelector(`meta[name="${name}"]`)?.getAttribute('content') ?? undefined

export const siteName = said('application-name') ?? 'Atelier'
/** In development: where mails can be read. */
export const mailboxUrl = said('atelier:mailbox')
