import type { Page } from 'playwright-core'

interface Purchase {
  /** Origin of the shop. */
  readonly shop: string
  /** What is typed into the search. */
  readonly search: string
  readonly product: string
  /** Default: 1. */
  readonly quantity?: number
  readonly email: string
  /** Name of the way to send it. */
  readonly shipping: string | RegExp
  /** Default: bank transfer. */
  readonly payment?: 'Bank transfer' | 'Cash on delivery' | 'Test card' | 'Card'
  /** Called on each page of the way, once it is drawn. */
  readonly look?: (page: Page) => Promise<void>
}

/** An order as its buyer sees it: its number, and the address that opens it again. */
export interface Bought {
  readonly number: string
  readonly orderUrl: string
}

/** Buys as a guest, from the search to the page of the order, by what a person reads on the page. */
export async function buyAsGuest(page: Page, purchase: Purchase): Promise<Bought> {
  const { shop, search, product, quantity = 1, look = async () => {} } = purchase
  await page.goto(`${shop}/shop`)
  await page.getByRole('searchbox', { name: 'Search products' }).fill(search)
  await page.waitForURL(url => url.searchParams.get('q') === search)
  await page.getByRole('link', { name: product, exact: true }).waitFor()
  await look(page)
  await page.getByRole('link', { name: product, exact: true }).click()
  await page.getByRole('heading', { name: product, level: 1 }).waitFor()
  await page.getByRole('textbox', { name: 'Quantity' }).fill(String(quantity))
  await page.getByRole('button', { name: 'Add to cart' }).click()
  await page.getByText('is in your cart').waitFor()
  await look(page)
  await page.getByRole('link', { name: 'View cart' }).click()
  await page.getByRole('heading', { name: 'Cart', level: 1 }).waitFor()
  await look(page)
  await page.getByRole('link', { name: 'Checkout' }).click()
  await fillCheckout(page, purchase)
  await look(page)
  await page.getByRole('button', { name: 'Place order' }).click()
  const heading = page.getByRole('heading', { name: /^O-\d{4}-\d{6}$/, level: 1 })
  await heading.waitFor()
  await page.getByText('Order placed').waitFor()
  await look(page)
  return { number: await heading.innerText(), orderUrl: page.url() }
}

async function fillCheckout(page: Page, { email, shipping, payment = 'Bank transfer' }: Purchase): Promise<void> {
  await page.getByLabel('E-mail').fill(email)
  await page.getByRole('radio', { name: shipping }).check()
  const fields = {
    'Full name': 'Ana Oak',
    Phone: '+49 30 1234567',
    'Postal code': '10115',
    City: 'Berlin',
    Street: 'Lindenallee',
    'House and flat': '7b',
  }
  for (const [label, text] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(text)
  await page.getByLabel('Country', { exact: true }).selectOption('DE')
  await page.getByRole('radio', { name: new RegExp(`^${payment}`) }).check()
}
