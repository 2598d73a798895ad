import { expect, it } from 'vitest'
import { type Consequence, consequenceOf, type ConsequenceQuestion } from './consequence.ts'

const none = { status: 'requires_action', captured: 0 } as const
const failed = { status: 'failed', captured: 0 } as const
const all = { status: 'captured', captured: 1_000 } as const
const part = { status: 'requires_action', captured: 400 } as const
const promised = { status: 'authorized', captured: 0 } as const

it.each<[string, ConsequenceQuestion, Consequence]>([
  ['money in full', { orderStatus: 'PENDING_PAYMENT', before: none, after: all, others: [] }, 'confirm'],
  ['an authorisation', { orderStatus: 'PENDING_PAYMENT', before: none, after: promised, others: [] }, 'confirm'],
  ['a part of it', { orderStatus: 'PENDING_PAYMENT', before: none, after: part, others: [] }, 'none'],
  ['a decline', { orderStatus: 'PENDING_PAYMENT', before: none, after: failed, others: [] }, 'none'],
  ['late money', { orderStatus: 'EXPIRED', before: failed, after: all, others: [failed] }, 'restore'],
  ['late money in part', { orderStatus: 'EXPIRED', before: none, after: part, others: [] }, 'refund'],
  ['late money for what was canceled', { orderStatus: 'CANCELED', before: failed, after: all, others: [] }, 'refund'],
  ['the money of a capture', { orderStatus: 'SHIPPING', before: promised, after: all, others: [failed] }, 'none'],
  ['money for what is paid', { orderStatus: 'NEW', before: failed, after: all, others: [all] }, 'refund'],
  ['money while cash was awaited', { orderStatus: 'NEW', before: failed, after: all, others: [none] }, 'none'],
  ['a repeat', { orderStatus: 'CANCELED', before: all, after: all, others: [] }, 'none'],
])('%s', (_, question, consequence) => expect(consequenceOf(question)).toBe(consequence))
