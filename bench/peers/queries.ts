/** SQL of the peers that write it by hand; the same plans as ours, so that no peer waits for a missing index. */
export const columns = 'id, user_id, title, body, html, toc, slug, version, created_at, updated_at'

export const findProject = `select ${columns} from projects where id = $1`

export const pageOfUser = `select ${columns} from projects where user_id = $1 order by id desc limit $2`
export const nextPageOfUser = `select ${columns} from projects where user_id = $1 and id < $3 order by id desc limit $2`

export const insertProject = `insert into projects (user_id, title, body, html, slug) values ($1, $2, $3, $4, $5)
  returning id, user_id, created_at, updated_at, title, body, html`

export const findLogin = `select users.id, users.username, accounts.password_hash
  from accounts join users on users.account_id = accounts.id where accounts.email = $1`

export interface ProjectRow {
  readonly id: number
}

export interface LoginRow {
  readonly id: number
  readonly username: string
  readonly password_hash: string
}

/** A page and the cursor of the next one, from one row more than was asked for. */
export function pageOf<T extends ProjectRow>(rows: readonly T[], limit: number) {
  const items = rows.slice(0, limit)
  const last = rows.length > limit ? items.at(-1) : undefined
  return { items, next_cursor: last ? Buffer.from(String(last.id)).toString('base64url') : null }
}

export const idOfCursor = (cursor: string): number => Number(Buffer.from(cursor, 'base64url').toString())

/** A slug nobody else has. */
export const slugOf = (title: string): string =>
  `${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-${Math.random().toString(36).slice(2, 8)}`
