import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aBrowser, hasChromium } from '../browser/_chromium.ts'
import { faultsOf, siteServer } from '../browser/_site.ts'
import { requireAccessible, signInToStudio } from '../browser/_studio.ts'
import type { ListeningServer } from '../_listening.ts'
import { createPerson, rowsOf } from '../_people.ts'

describe.skipIf(!hasChromium)('forms of the shop and the studio', () => {
  let server: ListeningServer
  let browser: Browser
  beforeAll(async () => {
    ;[server, browser] = await Promise.all([siteServer(), aBrowser()])
  })
  afterAll(async () => {
    await browser.close()
    await server[Symbol.asyncDispose]()
  })

  const aPage = async (locale: string): Promise<Page> => {
    const page = await (await browser.newContext({ locale, viewport: { width: 1_280, height: 900 } })).newPage()
    page.setDefaultTimeout(60_000)
    return page
  }
  /** What is said of a field, and whether it waits for a correction. */
  const saidOf = async (field: Locator) => ({
    isFocused: await field.evaluate(element => element === document.activeElement),
    isInvalid: await field.getAttribute('aria-invalid'),
    text: await field.evaluate(element =>
      (element.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map(id => document.getElementById(id)?.textContent ?? '')
        .join(' ')
        .trim(),
    ),
  })

  it('says beside each field of an address why it was refused, and writes the address as its country does', async () => {
    const person = await createPerson(server.backend)
    const page = await aPage('en-GB')
    const faults = faultsOf(page)
    await page.goto(`${server.url}/account/addresses`)
    await page.getByLabel('E-mail or username').fill(person.username)
    await page.getByLabel('Password').fill(person.password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('button', { name: 'New address' }).click()
    const form = page.getByRole('form', { name: 'New address' })
    const field = (name: string | RegExp) => form.getByRole('textbox', { name })
    await form.getByLabel('Country').selectOption('US')
    expect(await form.getByRole('textbox').evaluateAll(all => all.map(each => each.getAttribute('name')))).toEqual(
      'fullName phone house street city region postalCode'.split(' '),
    )
    const typed = { 'Full name': 'Ana Lee', Phone: '12 oak', City: 'Austin', Street: 'Main Street' }
    for (const [name, text] of Object.entries(typed)) await field(name).fill(text)
    await field('House and flat').fill('12')
    await field(/^State or region/).fill('TX')
    await field('Postal code').fill('7'.repeat(21))
    await form.getByRole('button', { name: 'Save' }).click()
    await form.getByText('At most 20 characters.').waitFor()
    expect(await saidOf(field('Phone'))).toEqual({
      isFocused: true,
      isInvalid: 'true',
      text: 'This is not written as it should be (figures, with +, blanks and hyphens).',
    })
    expect(await saidOf(field('Postal code'))).toMatchObject({ isInvalid: 'true', text: 'At most 20 characters.' })
    expect(await form.getByRole('alert').count()).toBe(0)
    await requireAccessible(page)
    await field('Phone').fill('+1 512 5550100')
    expect(await saidOf(field('Phone'))).toEqual({ isFocused: true, isInvalid: null, text: '' })
    await field('Postal code').fill('78701')
    await page.keyboard.press('Enter')
    const card = page.getByRole('listitem').filter({ hasText: 'Ana Lee' })
    expect((await card.locator('address').innerText()).split('\n')).toEqual([
      'Ana Lee',
      '12 Main Street',
      'Austin, TX 78701',
      'United States',
      '+1 512 5550100',
    ])
    expect(faults).toEqual([])
  })

  it('asks before it deletes an account, and says why a password was not taken', async () => {
    const person = await createPerson(server.backend)
    const page = await aPage('en-GB')
    await page.goto(`${server.url}/account/security`)
    await page.getByLabel('E-mail or username').fill(person.username)
    await page.getByLabel('Password').fill(person.password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    const section = page.getByRole('region', { name: 'Delete account' })
    const password = section.getByLabel('Current password')
    const question = page.getByRole('alertdialog', { name: 'Delete your account for good?' })
    await password.fill('not the password')
    await page.keyboard.press('Enter')
    await question.getByRole('button', { name: 'Delete account' }).click()
    await section.getByRole('alert').getByText('wrong', { exact: false }).waitFor()
    await requireAccessible(page)
    await password.fill(person.password)
    await page.keyboard.press('Enter')
    await question.getByRole('button', { name: 'Delete account' }).click()
    await expect.poll(() => new URL(page.url()).pathname).toBe('/')
    expect(await rowsOf(server.backend, `select id from users where id = ${person.userId}`)).toEqual([])
  })

  it('says in Russian beside a field of the studio what is taken and what is too long, and below what belongs to none', async () => {
    const boss = await createPerson(server.backend, { role: 'ADMIN' })
    const page = await aPage('en-GB')
    await page.goto(`${server.url}/studio/settings/locations`)
    await signInToStudio(page, boss)
    await page.getByRole('button', { name: 'Русский' }).click()
    const dialog = page.getByRole('dialog')
    const [code, name] = [dialog.getByLabel('Код'), dialog.getByLabel('Название')]
    const save = () => dialog.getByRole('button', { name: 'Сохранить' }).click()
    const add = () => page.getByRole('button', { name: 'Добавить' }).click()
    await add()
    await code.fill('ANNEX')
    await name.fill('Х'.repeat(201))
    await save()
    await dialog.getByText('Не более 200 символов.').waitFor()
    expect(await saidOf(name)).toMatchObject({ isFocused: true, isInvalid: 'true', text: 'Не более 200 символов.' })
    expect((await saidOf(code)).text).toBe('Заглавные латинские буквы, цифры, _ и -, например EAST')
    await requireAccessible(page)
    await name.fill('Флигель')
    await save()
    await page.getByRole('cell', { name: 'Флигель' }).waitFor()
    await add()
    await code.fill('ANNEX')
    await name.fill('Флигель')
    await save()
    await dialog.getByText('Уже занято. Выберите другое значение.').waitFor()
    expect(await saidOf(code)).toMatchObject({ isFocused: true, isInvalid: 'true' })
    expect(await dialog.getByRole('alert').count()).toBe(0)
    await page.route('**/trpc/locations.create**', route => route.abort('connectionreset'))
    await code.fill('ANNEX-2')
    await save()
    await dialog.getByRole('alert').filter({ hasText: 'Сервер недоступен' }).waitFor()
    expect(await saidOf(code)).toMatchObject({ isInvalid: null })
  })
})
