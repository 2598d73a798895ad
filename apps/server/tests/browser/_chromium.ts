import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core'
import { afterAll, afterEach, beforeAll } from 'vitest'

const places = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]
const executablePath = places.find(place => place !== undefined && existsSync(place))

/** Whether there is a browser here. Without one its tests skip by this line, unless REQUIRE_ALL_SUITES=1 asks for all. */
export const hasChromium = executablePath !== undefined
if (!hasChromium) {
  const say = 'browser tests need Chromium: install it, or name it in CHROMIUM_PATH'
  if (process.env['REQUIRE_ALL_SUITES'] === '1') throw new Error(say)
  console.warn(`skipped: ${say}`)
}

/** A browser of one's own, headless. The sandbox needs rights that root in a container has not; the pages are ours. */
export const aBrowser = (): Promise<Browser> =>
  chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] })

/** One browser for the tests of a suite. The pages of a test are closed after it, because an open page keeps polling. */
export function browserOfSuite() {
  let browser: Browser
  beforeAll(async () => {
    browser = await aBrowser()
  })
  afterEach(() => Promise.all(browser.contexts().map(context => context.close())))
  afterAll(() => browser.close())
  const aContext = (options?: BrowserContextOptions) => browser.newContext(options)
  return { aContext, aPage: async (options?: BrowserContextOptions) => (await aContext(options)).newPage() }
}
