import { currencyDigits } from '@atelier/domain'
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
const link = new URLSearchParams(location.hash.slice(1)), id = link.get('id'), token = link.get('token')
const ask = path => fetch(path, { headers: token ? { 'order-token': token } : {} })
const cell = (row, text) => { row.insertCell().textContent = text }
const money = ({ amount, currency }) => {
  const decimals = digits[currency] ?? 2
  const shown = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  return new Intl.NumberFormat(undefined, { style: 'currency', currency, ...shown }).format(amount / 10 ** decimals)
}
async function open(kind, number, documentId) {
  const answer = await ask('/v1/documents/' + documentId + '/file')
  if (answer.status !== 200) { said.textContent = 'The document is not ready yet. Try again in a moment.'; return }
  const file = document.createElement('a')
  file.href = URL.createObjectURL(await answer.blob())
  file.download = kind + '-' + number + '.pdf'
  file.click()
}
async function show() {
  const answer = await ask('/v1/orders/' + id)
  if (!answer.ok) { said.textContent = 'This link is not valid any more, or the order belongs to an account. Log in, or ask for a new link.'; return }
  const order = await answer.json()
  document.title = document.querySelector('h1').textContent = order.number
  said.textContent = order.status + ' · ' + money(order.total)
  for (const line of order.lines) {
    const row = table.insertRow()
    cell(row, line.quantity); cell(row, line.title); cell(row, money(line.line_total))
  }
  const { items } = await (await ask('/v1/orders/' + id + '/documents')).json()
  for (const { id: documentId, kind, number } of items) {
    const button = document.createElement('button')
    button.textContent = number ?? kind
    button.addEventListener('click', () => open(kind, number, documentId))
    list.appendChild(document.createElement('li')).appendChild(button)
  }
}
show().catch(() => { said.textContent = 'No answer: try again in a moment.' })`

/** Where links of mails about orders lead when no frontend stands in front: the order and its documents. */
export const orderPage = scriptedPage({
  title: 'Order',
  style,
  body: `<p role="status"></p>
<table></table>
<ul></ul>`,
  script,
})
