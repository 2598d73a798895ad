import { currencyDigits } from '@atelier/domain'
import { orderWords } from './order-words.ts'
import { scriptedPage } from './scripted-page.ts'

const style = `body{font-family:system-ui,sans-serif;max-width:40rem;margin:4rem auto;padding:0 1rem;color:#111827}
table{width:100%;border-collapse:collapse}td,th{padding:.4rem;border-bottom:1px solid #d1d5db;text-align:left}
button{padding:.5rem .8rem;border:0;border-radius:6px;background:#1f2937;color:#fff;cursor:pointer}`

/** Browsers know other decimals than ISO 4217 for some currencies. */
const digits = JSON.stringify(
  Object.fromEntries(Intl.supportedValuesOf('currency').map(code => [code, currencyDigits(code)])),
)

/** Id and token stay in the fragment, so that no log and no Referer carries them. */
const script = `const said = document.querySelector('p'), table = document.querySelector('table'), list = document.querySelector('ul')
const digits = ${digits}
const words = ${JSON.stringify(orderWords)}
const link = new URLSearchParams(location.hash.slice(1)), id = link.get('id'), token = link.get('token'), wanted = link.get('document')
let locale = navigator.language.startsWith('ru') ? 'ru' : 'en'
const ask = path => fetch(path, { headers: token ? { 'order-token': token } : {} })
const cell = (row, text) => { row.insertCell().textContent = text }
const money = ({ amount, currency }) => {
  const decimals = digits[currency] ?? 2
  const shown = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  return new Intl.NumberFormat(locale, { style: 'currency', currency, ...shown }).format(amount / 10 ** decimals)
}
const sum = (name, amount) => {
  const row = table.insertRow()
  cell(row, ''); cell(row, name); cell(row, money(amount))
}
async function open(kind, number, documentId) {
  const answer = await ask('/v1/documents/' + documentId + '/file')
  if (answer.status !== 200) { said.textContent = words[locale].notReady; return }
  const file = document.createElement('a')
  file.href = URL.createObjectURL(await answer.blob())
  file.download = kind + '-' + number + '.pdf'
  file.click()
}
function showParcel({ carrier, tracking_number: number, tracking_url: url }) {
  if (!carrier && !number) return
  const line = said.parentNode.insertBefore(document.createElement('p'), table)
  line.textContent = words[locale].carrier + ': ' + [carrier, url ? null : number].filter(Boolean).join(', ') + ' '
  if (!/^https?:/.test(url)) return
  const parcel = line.appendChild(document.createElement('a'))
  parcel.href = url
  parcel.rel = 'noreferrer'
  parcel.textContent = number ?? url
}
async function show() {
  const answer = await ask('/v1/orders/' + id)
  if (!answer.ok) { said.textContent = words[locale].badLink; return }
  const order = await answer.json()
  locale = order.locale
  document.documentElement.lang = locale
  const say = words[locale]
  document.title = document.querySelector('h1').textContent = order.number
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(order.placed_at))
  said.textContent = say.status[order.status] + ' · ' + say.placed + ' ' + day
  showParcel(order)
  for (const line of order.lines) {
    const row = table.insertRow()
    cell(row, line.quantity); cell(row, line.title); cell(row, money(line.line_total))
  }
  if (order.shipping_total.amount > 0) sum(say.shipping, order.shipping_total)
  sum(say.total, order.total)
  const { items } = await (await ask('/v1/orders/' + id + '/documents')).json()
  for (const { id: documentId, kind, number } of items) {
    const button = document.createElement('button')
    button.textContent = [say.document[kind], number].filter(Boolean).join(' ')
    button.addEventListener('click', () => open(kind, number, documentId))
    list.appendChild(document.createElement('li')).appendChild(button)
    if (String(documentId) === wanted) button.focus()
  }
}
show().catch(() => { said.textContent = words[locale].noAnswer })`

/** Where links of mails about orders lead when no frontend stands in front: the order and its documents. */
export const orderPage = scriptedPage({
  title: 'Order',
  style,
  body: `<p role="status"></p>
<table></table>
<ul></ul>`,
  script,
})
