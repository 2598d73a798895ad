import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { Stripe } from 'stripe'

/** Answers what the server asks Stripe about one payment, and says by webhook that it was paid. */
export async function localStripe(webhookSecret: string) {
  const intent = {
    id: 'pi_1',
    object: 'payment_intent',
    status: 'requires_payment_method',
    client_secret: 'pi_1_secret_2',
    amount: 0,
    amount_received: 0,
  }
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const form = new URLSearchParams((await request.toArray()).join(''))
    if (request.method === 'POST') intent.amount = Number(form.get('amount') ?? intent.amount)
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(intent))
  }
  const server = createServer((request, response) => void answer(request, response))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a listening TCP server has an address with a port
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    /** The card was charged: the notice that Stripe would send. */
    async pay(shop: string): Promise<number> {
      Object.assign(intent, { status: 'succeeded', amount_received: intent.amount })
      const event = { id: 'evt_1', object: 'event', type: 'payment_intent.succeeded', data: { object: intent } }
      const body = JSON.stringify(event)
      const { webhooks } = new Stripe('sk_test_1')
      const signature = webhooks.generateTestHeaderString({ payload: body, secret: webhookSecret })
      const headers = { 'stripe-signature': signature, 'content-type': 'application/json' }
      return (await fetch(`${shop}/v1/webhooks/payments/stripe`, { method: 'POST', headers, body })).status
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** Stands for the script of js.stripe.com, which is not to be had here: it draws a field and notes what is confirmed. */
export async function serveStripeScript(page: Page): Promise<void> {
  await page.route('https://js.stripe.com/**', route =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `window.Stripe = Object.assign(key => ({
        _registerWrapper() {},
        elements: options => ({
          create: kind => ({
            mount: at => { at.textContent = [kind, key, options.clientSecret].join(' ') },
            destroy() {},
          }),
        }),
        confirmPayment: async ({ redirect }) => { document.title = 'confirmed ' + redirect; return {} },
      }), { version: 3 })`,
    }),
  )
}
