import { describe, expect, it } from 'vitest'
import { createMarkdownRenderer } from './markdown-renderer.ts'

const renderer = createMarkdownRenderer()

describe('html of the documented table', () => {
  it.each([
    ['## Hello World', '<h2>Hello World</h2>'],
    ['*em* **strong** ~~gone~~', '<p><em>em</em> <strong>strong</strong> <del>gone</del></p>'],
    ['[l](http://x.y "t") ![a](u.png)', '<p><a href="http://x.y" title="t">l</a> <img src="u.png" alt="a" /></p>'],
    ['http://bare.link and README.md', '<p><a href="http://bare.link">http://bare.link</a> and README.md</p>'],
    ['- a\n  - b', '<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>'],
    ['```js\nlet a = 1\n```', '<pre><code class="language-js">let a = 1\n</code></pre>'],
    ['- [x] t', '<ul>\n<li><input checked disabled type="checkbox" /> t</li>\n</ul>'],
    ['- [ ] t', '<ul>\n<li><input disabled type="checkbox" /> t</li>\n</ul>'],
    ['#NoSpace', '<p>#NoSpace</p>'],
    ['<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
    ['[a](javascript:alert(1))', '<p>[a](javascript:alert(1))</p>'],
    ['', ''],
    ['  \n ', ''],
    ['a & b "c"', '<p>a &amp; b "c"</p>'],
    ['3 > 2', '<p>3 &gt; 2</p>'],
    ['a  \nb', '<p>a<br />\nb</p>'],
    [
      '**https://studio.example/pull/7**(draft)',
      '<p><strong><a href="https://studio.example/pull/7">https://studio.example/pull/7</a></strong>(draft)</p>',
    ],
    ['~~https://x.example/a~~', '<p><del><a href="https://x.example/a">https://x.example/a</a></del></p>'],
    ['__https://x.example/a__', '<p><strong><a href="https://x.example/a">https://x.example/a</a></strong></p>'],
    ['_https://x.example/a_', '<p><em><a href="https://x.example/a">https://x.example/a</a></em></p>'],
    ['*https://x.example/a*', '<p><em><a href="https://x.example/a">https://x.example/a</a></em></p>'],
    ['https://x.example/a_b_c', '<p><a href="https://x.example/a_b_c">https://x.example/a_b_c</a></p>'],
    ['*a* https://x.example/a*b', '<p><em>a</em> <a href="https://x.example/a*b">https://x.example/a*b</a></p>'],
    ['_see https://x.example/a_b_', '<p><em>see <a href="https://x.example/a_b">https://x.example/a_b</a></em></p>'],
    [
      'https://x.example/?a=1&b=__c__',
      '<p><a href="https://x.example/?a=1&amp;b=__c__">https://x.example/?a=1&amp;b=__c__</a></p>',
    ],
    [
      '| a | b |\n|:--|--:|\n| 1 | 2 |',
      '<table>\n<thead>\n<tr>\n<th style="text-align:left">a</th>\n<th style="text-align:right">b</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td style="text-align:left">1</td>\n<td style="text-align:right">2</td>\n</tr>\n</tbody>\n</table>',
    ],
  ])('%j', (markdown, html) => expect(renderer.render(markdown).html).toBe(html))
})

describe('safety', () => {
  it.each([
    '[a](JaVaScRiPt:alert(1))',
    '[a](data:text/html;base64,PHNjcmlwdD4=)',
    '![a](vbscript:x)',
    '[a](file:///etc/passwd)',
    '<a href="javascript:x">a</a>',
    '<img src=x onerror=alert(1)>',
    '[a](java\nscript:alert(1))',
    '[a](&#106;avascript:alert(1))',
    '![x](" onerror="alert(1))',
    '<svg onload=alert(1)>',
    '```"><script>alert(1)</script>\nx\n```',
  ])('%j has no live script, handler or foreign scheme', markdown => {
    const { html } = renderer.render(markdown)
    expect(html).not.toMatch(/<(?:script|svg|iframe|style)/i)
    expect(html).not.toMatch(/<[^>]+\son\w+=/i)
    expect(html).not.toMatch(/<[^>]*(?:href|src)="(?:javascript|data|vbscript|file):/i)
  })
})

it('lists headings apart, with unique anchors, and leaves the html alone', () => {
  const { html, toc } = renderer.render('# Été *one*\n\n## Same\n\n## Same')
  expect(toc).toEqual([
    { level: 1, text: 'Été one', anchor: 'ete-one' },
    { level: 2, text: 'Same', anchor: 'same' },
    { level: 2, text: 'Same', anchor: 'same-2' },
  ])
  expect(html).not.toContain('id=')
})
