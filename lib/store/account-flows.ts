import type { LogEntry } from '@/lib/scheduling/review'
import type { Account, AccountId, AuthFailure, AuthOutcome, Outcome, SignOutOutcome } from './account'
import { BackendFault, type Backend, type SignedIn, type SignInResult } from './backend'
import { StorageFault } from './device'
import type { Environment } from './environment'
import type { Credentials } from './learner-store'
import type { OpenLearner } from './open-learner'
import { isPupilAddress, makeSecret, pupilCredentials, readPhrase } from './recovery-phrase'
import { databaseName, guest, openSession, reread, takeGuest, writeAccount, type Session } from './session'

interface Stage {
  current(): OpenLearner
  become(session: Session): void
  /** Entries that the one before could not bring to the disk. */
  adopt(entries: readonly LogEntry[]): void
  /** Tells the other tabs that somebody signed in or out. */
  announce(): void
}

/** How people come into an account on this device, and leave it. */
export class AccountFlows {
  constructor(
    private readonly env: Environment,
    private readonly stage: Stage,
  ) {}

  signUp = (credentials: Credentials): Promise<AuthOutcome> => this.#enterBy((backend) => backend.signUp(credentials))

  signIn = (credentials: Credentials): Promise<AuthOutcome> => this.#enterBy((backend) => backend.signIn(credentials))

  async signInWithPhrase(phrase: string): Promise<AuthOutcome> {
    const secret = readPhrase(phrase)
    if (!secret) return { ok: false, reason: 'bad-phrase' }
    return this.#enterBy((backend) => backend.signIn(pupilCredentials(secret)), secret)
  }

  async joinAsPupil({
    code,
    displayName,
  }: {
    readonly code: string
    readonly displayName: string
  }): Promise<AuthOutcome> {
    const name = displayName.trim()
    if (name === '' || name.length > 60) return { ok: false, reason: 'bad-display-name' }
    const { device } = this.stage.current().session
    const pending = await device.read('pendingSecret')
    const secret = pending ?? makeSecret(this.env.randomBytes(23))
    const join = async (backend: Backend): Promise<SignInResult> => {
      // A mistyped code is tried again with the account of the first try, for the server counts tries by account.
      const credentials = pupilCredentials(secret)
      let result = pending
        ? await backend.signIn(credentials)
        : await backend.signUp({ ...credentials, displayName: name })
      if (pending && !result.ok && result.reason === 'wrong-credentials')
        result = await backend.signUp({ ...credentials, displayName: name })
      if (!result.ok) return result
      await device.keep({ pendingSecret: secret })
      const joined = (await backend.call('join_class', { code, display_name: name })) as {
        ok: boolean
        reason?: AuthFailure
      }
      if (!joined.ok) return { ok: false, reason: joined.reason ?? 'bad-code' }
      return { ok: true, user: { ...result.user, displayName: name } }
    }
    return this.#enterBy(join, secret)
  }

  async signOut({ loseUnsent = false }: { readonly loseUnsent?: boolean }): Promise<SignOutOutcome> {
    const open = this.stage.current()
    if (open.session.account.kind === 'guest') return { ok: true }
    await open.writer.settle()
    await open.engine?.now()
    const { unsent, refused } = await open.session.device.outbox.counts()
    const onlyHere = unsent + refused + open.writer.unwritten.length
    if (onlyHere > 0 && !loseUnsent) return { ok: false, reason: 'not-sent', unsent: onlyHere }
    await this.#leave(open)
    return { ok: true }
  }

  async deleteAccount(): Promise<Outcome<'offline' | 'server' | 'signed-out'>> {
    const open = this.stage.current()
    if (open.session.account.kind !== 'guest') {
      try {
        await (await open.connect()).call('delete_account')
      } catch (fault) {
        const reason = fault instanceof BackendFault ? fault.reason : 'server'
        return { ok: false, reason: reason === 'rate-limited' ? 'server' : reason }
      }
    }
    await this.#leave(open)
    return { ok: true }
  }

  /** The device's own copy is whole, also offline; what only the server knows (classes) is added when it can be had. */
  async exportEverything(): Promise<Readonly<Record<string, unknown>>> {
    const open = this.stage.current()
    const { account, device, settings } = open.session
    const asked =
      account.kind === 'guest' ? null : open.connect().then((backend) => backend.call('everything_about_me'))
    const server: unknown = await asked?.catch(() => null)
    const log = [...(await device.entriesSince(0)), ...open.writer.unwritten]
    const sittings = Object.fromEntries(await device.sittings())
    const assignments = (await device.read('assignments')) ?? []
    return {
      app: 'nomenklatura',
      version: 1,
      exportedAtMs: this.env.now(),
      account,
      settings,
      log,
      sittings,
      assignments,
      server: server ?? null,
    }
  }

  async #enterBy(
    authenticate: (backend: Backend) => Promise<SignInResult>,
    secret: string | null = null,
  ): Promise<AuthOutcome> {
    const open = this.stage.current()
    try {
      const backend = await open.connect()
      const result = await authenticate(backend)
      if (!result.ok) return result
      return await this.#enter(open, backend, result.user, secret)
    } catch (fault) {
      if (!(fault instanceof BackendFault)) throw fault
      return { ok: false, reason: fault.reason === 'signed-out' ? 'server' : fault.reason }
    }
  }

  async #enter(open: OpenLearner, backend: Backend, user: SignedIn, secret: string | null): Promise<AuthOutcome> {
    const { account: before } = open.session
    const account = accountOf(user)
    if (before.kind !== 'guest') {
      // The session had run out, and the same person came back; anybody else must sign out first.
      if (before.id === user.id) void open.engine?.now()
      else await backend.signOut()
      return before.id === user.id ? { ok: true, account: before } : { ok: false, reason: 'wrong-credentials' }
    }
    await open.writer.settle()
    const session = await openSession(this.env, account)
    await session.device.keep({ ...(secret ? { secret } : {}), takingGuest: true })
    writeAccount(this.env, account)
    await takeGuest(this.env, session, open.session.device).catch(overlookFullDisk)
    this.stage.become(await reread(this.env, session))
    this.stage.adopt(open.writer.unwritten)
    this.stage.announce()
    return { ok: true, account }
  }

  async #leave(open: OpenLearner): Promise<void> {
    const { account, device } = open.session
    writeAccount(this.env, guest)
    if (account.kind !== 'guest')
      await open
        .connect()
        .then((backend) => backend.signOut())
        .catch(() => undefined)
    open.close()
    this.stage.announce()
    if (device.kind === 'disk') await this.env.deleteDisk(databaseName(account))
    this.stage.become(await openSession(this.env, guest))
  }
}

/** The guest's database stays, and is taken at the next start. */
export function overlookFullDisk(fault: unknown): void {
  if (!(fault instanceof StorageFault)) throw fault
}

function accountOf({ id, email, displayName }: SignedIn): Account {
  const own: { readonly id: AccountId } = { id }
  return isPupilAddress(email)
    ? { kind: 'pupil', ...own, displayName: displayName ?? '' }
    : { kind: 'learner', ...own, email, displayName }
}
