import { demoPassword as password } from '@atelier/domain/accounts'

export const admin = { email: 'admin@example.com', password, username: 'admin' }

export const members = [
  {
    email: 'ana@example.com',
    username: 'ana',
    location: 'Lisbon',
    projects: [
      {
        title: 'Oak lamp',
        body: '## Why oak\n\nIt is *light enough* to carry and heavy enough to stand.\n\n| part | wood | mm |\n| --- | --- | --: |\n| foot | oak | 180 |\n| stem | ash | 420 |\n\n## Next\n\n- [x] first prototype\n- [ ] linen shade\n',
      },
      {
        title: 'Generative posters',
        body: '## The rule\n\nOne line, turned by the golden angle:\n\n```js\nconst angle = Math.PI * (3 - Math.sqrt(5))\n```\n\nSee <https://en.wikipedia.org/wiki/Golden_angle>.\n',
      },
    ],
  },
  {
    email: 'ben@example.com',
    username: 'ben',
    location: 'Utrecht',
    projects: [
      {
        title: 'Letterpress calendar',
        body: '# Twelve sheets\n\nSet in **Baskerville**, printed on ~~80~~ 300 g paper.\n\n> Ink is patience.\n',
      },
    ],
  },
]

/** All people of the demo, the ADMIN first. */
export const demoPeople = [admin, ...members]
/** What the seed command says of the demo. */
export const demoLogins = demoPeople.map(({ email }, index) => `${email} / ${password}${index === 0 ? ' (ADMIN)' : ''}`)
