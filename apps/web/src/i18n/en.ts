/** Every text of the public pages. The Russian catalogue has the same form. */
export const en = {
  common: {
    skip: 'Skip to content',
    language: 'Language',
    failed: 'Something went wrong',
    retry: 'Try again',
    notFound: 'Page not found',
    notFoundText: 'There is no page at this address.',
    toShop: 'Go to the shop',
  },
  nav: {
    label: 'Main',
    shop: 'Shop',
    portfolio: 'Portfolio',
    calendar: 'Calendar',
    account: 'Account',
    developers: 'For developers',
    docs: 'API documentation',
    studio: 'Studio',
  },
  home: {
    title: 'Atelier',
    lead: 'Lamps, paper and tools from a small workshop.',
    toShop: 'Visit the shop',
  },
  failures: {
    UNFORESEEN: 'Something went wrong. Try again in a moment.',
    NETWORK_ERROR: 'The server could not be reached. Check your connection and try again.',
    DEADLINE_EXCEEDED: 'The server did not answer in time. Try again.',
    NOT_FOUND: 'This is not here, or not yours to see.',
  },
}

/** The form of a catalogue. */
export type Words = typeof en
