import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { hollowPng, picture, svg } from '../_images.ts'
import { createPerson, inDatabase, type Person, rowsOf } from '../_people.ts'
import { testServer, type TestServer } from '../_server.ts'

/** A foreign web server: its answers, and the requests it got. */
const answers = new Map<string, RequestListener>()
let asked: string[] = []
const web = createServer((request, response) => {
  const path = request.url ?? ''
  asked.push(path)
  const answer = answers.get(path)
  if (answer) answer(request, response)
  else response.writeHead(404).end()
})
let origin = ''
let server: TestServer
let staff: Person

beforeAll(async () => {
  web.listen(0, '127.0.0.1')
  await once(web, 'listening')
  const address = web.address()
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  server = await testServer({ OUTSIDE_ALLOW_LOOPBACK: 'true' })
  staff = await createPerson(server.backend, { role: 'EMPLOYEE' })
  await filled(server)
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  web.closeAllConnections()
  web.close()
})
beforeEach(() => {
  asked = []
})

const filled = ({ backend }: TestServer) =>
  inDatabase(backend, async client => {
    await client.query(`insert into categories (name, slug) values ('Tools', 'tools')`)
    await client.query(
      `insert into sub_categories (category_id, name, slug) select id, 'Drills', 'drills' from categories`,
    )
  })

/** A picture at a path, told apart by its tint. */
async function hang(path: string, tint: number): Promise<string> {
  const bytes = await picture('png', { tint })
  answers.set(path, (_, response) => response.writeHead(200, { 'content-type': 'text/plain' }).end(bytes))
  return `${origin}${path}`
}

interface Ended {
  readonly id: number
  readonly status: string
  readonly rows_good: number
  readonly images_wanted: number
  readonly images_stored: number
  readonly images_refused: number
}

/** Sends rows and waits until every image is settled. */
async function imported(kind: string, lines: readonly string[], at = { server, staff }) {
  const form = new FormData()
  form.append('kind', kind)
  form.append('mode', 'rows')
  form.append('file', new File([lines.join('\n')], 'rows.csv'))
  const token = at.staff.accessToken
  const ask = async (path: string) => {
    const answer = await at.server.send('GET', path, { token })
    return JSON.parse(await answer.text())
  }
  const sent = await at.server.send('POST', '/v1/imports', { token, body: form })
  const { id }: Ended = JSON.parse(await sent.text())
  const shown = async (): Promise<Ended> => ask(`/v1/imports/${id}`)
  await expect.poll(async () => (await shown()).status).toBe('completed')
  await expect
    .poll(async () => {
      const { images_wanted: wanted, images_stored: stored, images_refused: refused } = await shown()
      return wanted - stored - refused
    })
    .toBe(0)
  await expect.poll(() => leftOf(at.server, id)).toBe(0)
  const report: { items: { line: number; column: string; reason: string; severity: string; code: string }[] } =
    await ask(`/v1/imports/${id}/report?limit=100`)
  const warnings = report.items.map(item => `${item.severity} ${item.line} ${item.column}: ${item.reason}`)
  return { ...(await shown()), warnings }
}

async function leftOf({ backend }: TestServer, id: number): Promise<number> {
  const rows = await rowsOf(backend, `select url from import_image_urls where import_id = ${id}`)
  return rows.length
}

interface Pictured {
  readonly version: number
  readonly ids: readonly number[]
}

const imagesOf = (slug: string): Promise<Pictured | undefined> =>
  inDatabase(server.backend, async client => {
    const { rows } = await client.query<Pictured>(
      `select p.version, array_remove(array[p.image_asset_id] || array(
         select asset_id from product_assets where product_id = p.id order by position), null)::int[] as ids
       from products p where slug = $1`,
      [slug],
    )
    return rows[0]
  })

it('gives rows the images that they name, in their order, and fetches each URL once', async () => {
  const [first, second] = [await hang('/a.png', 1), await hang('/b.png', 2)]
  const lines = [
    'slug,name,sub_category,image_url',
    `one,One,drills,${first} ${second}`,
    `two,Two,drills,${second}|${first}`,
    'none,None,drills,',
  ]
  const result = await imported('products', lines)
  expect(result).toMatchObject({ rows_good: 3, images_wanted: 2, images_stored: 2, images_refused: 0, warnings: [] })
  expect(asked.toSorted()).toEqual(['/a.png', '/b.png'])
  const one = await imagesOf('one')
  expect(one?.ids).toHaveLength(2)
  expect((await imagesOf('two'))?.ids).toEqual(one?.ids.toReversed())
  expect(await imagesOf('none')).toEqual({ ids: [], version: 1 })

  await imported('products', lines)
  expect(await imagesOf('one')).toEqual(one)
})

it('takes images for categories, sub-categories and offers too', async () => {
  const [a, b] = [await hang('/c.png', 3), await hang('/d.png', 4)]
  await imported('categories', ['slug,name,image_url', `tools,Tools,${a}`])
  await imported('sub-categories', ['category,slug,name,image_url', `tools,drills,Drills,${a}`])
  await imported('products', ['slug,name,sub_category', 'drill,Drill,drills'])
  await imported('offers', ['sku,product,brand,manufacturer_number,image_url', `D-1,drill,Harrow,1,${a} ${b}`])
  expect(
    await rowsOf(
      server.backend,
      `select c.image_asset_id = s.image_asset_id as same, s.image_asset_id = o.image_asset_id as same_too,
         (select count(*)::int from offer_assets where offer_id = o.id) as further
       from categories c, sub_categories s, offers o where c.slug = 'tools' and s.slug = 'drills' and o.sku = 'D-1'`,
    ),
  ).toEqual([{ same: true, same_too: true, further: 1 }])
})

it('warns of what is no image, and takes the row and its other images', async () => {
  const good = await hang('/good.png', 5)
  answers.set('/endless.png', (_, response) => {
    response.writeHead(200)
    const more = () => void (response.writableEnded || response.write(Buffer.alloc(262_144), more))
    more()
  })
  answers.set('/drawing.svg', (_, response) => response.writeHead(200).end(svg()))
  answers.set('/hollow.png', (_, response) => response.writeHead(200).end(hollowPng(20_000, 20_000)))
  answers.set('/loop', (_, response) => response.writeHead(302, { location: '/loop' }).end())
  answers.set('/inside', (_, response) => response.writeHead(302, { location: 'http://169.254.169.254/meta' }).end())
  const bad = ['/endless.png', '/drawing.svg', '/hollow.png', '/loop', '/inside', '/missing.png'].map(
    path => `${origin}${path}`,
  )
  const strange = [
    'http://10.0.0.1/a.png',
    'ftp://shop.example/a.png',
    'https://me:word@shop.example/a.png',
    'lamp.png',
  ]
  const lines = ['slug,name,sub_category,image_url', `hostile,Hostile,drills,${[...bad, ...strange, good].join(' ')}`]
  const { warnings, ...result } = await imported('products', lines)
  expect(result).toMatchObject({ rows_good: 1, images_wanted: 11, images_stored: 1, images_refused: 10 })
  expect(warnings.map(text => text.replaceAll(origin, '')).toSorted()).toEqual(
    [
      '/drawing.svg: Is no image that can be shown: PNG, JPEG, WebP or GIF',
      '/endless.png: Is larger than 2 MiB',
      '/hollow.png: Is no image that can be shown: PNG, JPEG, WebP or GIF',
      '/inside: Is at an address that is not public',
      '/loop: Leads on more than 3 times',
      '/missing.png: Answered with status 404',
      'ftp://shop.example/a.png: Must begin with https:// or http://',
      'http://10.0.0.1/a.png: Is at an address that is not public',
      'https://me:word@shop.example/a.png: Must not hold a name or password',
      'lamp.png: Is no URL',
    ]
      .map(reason => `warning 2 image_url: ${reason}`)
      .toSorted(),
  )
  expect((await imagesOf('hostile'))?.ids).toHaveLength(1)
})

it('asks again where what is in the way may pass', async () => {
  const url = await hang('/busy.png', 6)
  const willAnswer = answers.get('/busy.png')
  answers.set('/busy.png', (_, response) => {
    response.writeHead(503).end()
    if (willAnswer) answers.set('/busy.png', willAnswer)
  })
  const result = await imported('products', ['slug,name,sub_category,image_url', `busy,Busy,drills,${url}`])
  expect(result).toMatchObject({ images_stored: 1, images_refused: 0 })
  expect(asked).toEqual(['/busy.png', '/busy.png'])
})

it('sends no request to the machine itself unless the deployment allows it', async () => {
  await using strict = await testServer({ OUTSIDE_ALLOW_LOOPBACK: 'false' })
  await filled(strict)
  const boss = await createPerson(strict.backend, { role: 'EMPLOYEE' })
  const lines = ['slug,name,sub_category,image_url', `lamp,Lamp,drills,http://127.0.0.1/a.png http://localhost/a.png`]
  const { warnings } = await imported('products', lines, { server: strict, staff: boss })
  expect(warnings).toEqual([
    'warning 2 image_url: http://127.0.0.1/a.png: Is at an address that is not public',
    'warning 2 image_url: http://localhost/a.png: Is at an address that is not public',
  ])
  expect(asked).toEqual([])
})
