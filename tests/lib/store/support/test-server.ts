import type { LogEntry } from '@/lib/scheduling/review'
import type { AccountId } from '@/lib/store/account'
import { BackendFault, type Backend, type FaultReason, type SignInResult } from '@/lib/store/backend'
import type { SupabaseOptions } from '@/lib/store/supabase-backend'
import { mergeRows, type OwnedRow } from '@/lib/sync/owned-row'
import type { Cursor, Refusal } from '@/lib/sync/review-log'

interface TestAccount {
  readonly id: AccountId
  readonly email: string
  readonly password: string
  readonly displayName: string | null
  readonly log: LogEntry[]
  settings: OwnedRow
}

export type Notes = SupabaseOptions['storage']

/** The rules of docs/backend-contract.md in memory, with a network that can be cut and answers that can be lost. */
export class TestServer {
  readonly accounts = new Map<string, TestAccount>()
  /** Raised by every call while set. */
  fault: FaultReason | null = null
  /** After so many calls one is carried out and its answer lost; null: none. */
  loseAnswerAfter: number | null = null
  /** After so many calls the network is cut. */
  cutAfter: number | null = null
  /** Card ids that the server will not take. */
  readonly badCards = new Set<string>()
  readonly codes = new Map([['BCDFGHJK', 'Class 10b']])
  pushes = 0
  #ids = 0

  /** @param notes where a device keeps who is signed in */
  backend(notes: Notes): Backend {
    const session = {
      read: () => notes.getItem('session'),
      write: (email: string | null) => (email === null ? notes.removeItem('session') : notes.setItem('session', email)),
    }
    const reach = async <Value>(work: () => Value): Promise<Value> => {
      await Promise.resolve()
      if (this.cutAfter !== null && --this.cutAfter < 0) {
        this.fault = 'offline'
        this.cutAfter = null
      }
      if (this.fault) throw new BackendFault(this.fault)
      const value = work()
      if (this.loseAnswerAfter === null || --this.loseAnswerAfter >= 0) return value
      this.loseAnswerAfter = null
      throw new BackendFault('offline')
    }
    const me = (): TestAccount => {
      const account = this.accounts.get(session.read() ?? '')
      if (!account) throw new BackendFault('signed-out')
      return account
    }
    const enter = (account: TestAccount): SignInResult => {
      session.write(account.email)
      return { ok: true, user: { id: account.id, email: account.email, displayName: account.displayName } }
    }
    return {
      log: {
        add: (entries) => reach(() => this.#push(me(), entries)),
        after: (cursor, limit) => reach(() => page(me().log, cursor, limit)),
      },
      syncSettings: (changes) => reach(() => (me().settings = mergeRows(changes, me().settings))),
      call: (name, args = {}) => reach(() => this.#call(me(), name, args)),
      signUp: ({ email, password, displayName }) =>
        reach(() => {
          if (this.accounts.has(email)) return { ok: false, reason: 'address-taken' } as const
          const id = `00000000-0000-4000-8000-${String(++this.#ids).padStart(12, '0')}` as AccountId
          this.accounts.set(email, { id, email, password, displayName: displayName ?? null, log: [], settings: {} })
          return enter(this.accounts.get(email)!)
        }),
      signIn: ({ email, password }) =>
        reach(() => {
          const account = this.accounts.get(email)
          return account?.password === password ? enter(account) : ({ ok: false, reason: 'wrong-credentials' } as const)
        }),
      signOut: async () => session.write(null),
    }
  }

  #push(account: TestAccount, entries: readonly LogEntry[]): readonly Refusal[] {
    this.pushes += 1
    if (entries.length > 500) throw new BackendFault('server')
    const refusals: Refusal[] = []
    for (const entry of entries) {
      if (account.log.some(({ id }) => id === entry.id)) refusals.push({ id: entry.id, code: 'duplicate' })
      else if (this.badCards.has(entry.cardId)) refusals.push({ id: entry.id, code: 'bad-card' })
      else account.log.push(entry)
    }
    return refusals
  }

  #call(account: TestAccount, name: string, args: Readonly<Record<string, unknown>>): unknown {
    switch (name) {
      case 'join_class':
        return this.codes.has(String(args.code))
          ? { ok: true, value: { name: this.codes.get(String(args.code)) } }
          : { ok: false, reason: 'bad-code' }
      case 'delete_account':
        this.accounts.delete(account.email)
        return { ok: true, value: null }
      case 'everything_about_me':
        return { log: account.log }
      case 'my_classes':
        return { taught: [], joined: [], assignments: [] }
      default:
        throw new Error(`no such call: ${name}`)
    }
  }
}

function page(log: readonly LogEntry[], cursor: Cursor | null, limit: number) {
  const start = Number(cursor ?? 0)
  return log.slice(start, start + limit).map((entry, i) => ({ cursor: String(start + i + 1) as Cursor, entry }))
}
