import type { MarkdownIt } from 'markdown-it'

const box = /^\[([ xX])\][ \u00A0]/

/** GFM task lists: `[x] ` at the start of a list item becomes a disabled checkbox. */
export function taskLists(markdown: MarkdownIt): void {
  markdown.core.ruler.after('inline', 'task-lists', state => {
    const { tokens } = state
    tokens.forEach((token, index) => {
      const isItem = tokens[index - 1]?.type === 'paragraph_open' && tokens[index - 2]?.type === 'list_item_open'
      const first = token.children?.[0]
      const mark = token.type === 'inline' && isItem && first?.type === 'text' ? box.exec(first.content) : null
      if (!mark || !first || !token.children) return
      const checkbox = new state.Token('task_box', 'input', 0)
      checkbox.meta = { checked: mark[1] !== ' ' }
      first.content = ` ${first.content.slice(mark[0].length)}`
      token.children.unshift(checkbox)
    })
  })
  markdown.renderer.rules['task_box'] = (tokens, index) => {
    const meta: unknown = tokens[index]?.meta
    const checked = typeof meta === 'object' && meta !== null && 'checked' in meta && meta.checked === true
    return `<input${checked ? ' checked' : ''} disabled type="checkbox" />`
  }
}
