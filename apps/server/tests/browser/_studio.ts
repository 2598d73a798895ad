import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { EphemeralDemo } from '../_ephemeral.ts'
import { seriousFaults } from './_site.ts'

/** Opens a page of the studio as the ADMIN; the address is the same before and after the sign-in. */
export async function openStudio(page: Page, { url, admin }: EphemeralDemo, path = ''): Promise<void> {
  await page.goto(`${url}/studio${path}`)
  await signInToStudio(page, admin)
  expect(page.url()).toBe(`${url}/studio${path}`)
}

/** Fills in the form that stands where a page of the studio will be. */
export async function signInToStudio(page: Page, { email, password }: EphemeralDemo['admin']): Promise<void> {
  await page.getByLabel('E-mail or username').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  // On a phone the navigation is folded away.
  await page.getByLabel('Password').waitFor({ state: 'detached' })
}

/** What the ledger of an offer adds up to; its page says the same of the shelf. */
export async function onHandOf(page: Page, { url }: EphemeralDemo, offerId: number): Promise<number> {
  await page.goto(`${url}/studio/stock/${offerId}`)
  await page.getByText('The ledger agrees').waitFor()
  const [sum, shelf] = await page.getByTestId('stock-sum').locator('strong').allTextContents()
  expect(sum).toBe(shelf)
  return Number(sum)
}

/** No serious finding of axe on the page as it is. */
export async function requireAccessible(page: Page): Promise<void> {
  expect(await seriousFaults(page)).toEqual([])
}
