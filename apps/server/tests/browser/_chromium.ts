import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

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
