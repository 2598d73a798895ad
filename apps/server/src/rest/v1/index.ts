import type { Row } from '../row.ts'
import { projects } from './projects.ts'

/** Every REST route below `/v1`. */
export const rows: readonly Row[] = [...projects]
