import type { Memory } from '@/lib/scheduling/memory'
import type { CardId } from '@/lib/scheduling/review'
import { copyReviews } from '@/lib/sync/copy'
import { neverChanged } from '@/lib/sync/hybrid-clock'
import { mergeRows } from '@/lib/sync/owned-row'
import type { Account, AccountId } from './account'
import type { Device } from './device'
import type { Environment } from './environment'
import { defaultLearnerSettings, readLearnerSettings, type LearnerSettings } from './learner-settings'
import { MemoryDevice } from './memory-device'

/** One person's database, opened. */
export interface Session {
  readonly account: Account
  readonly device: Device
  readonly memories: Map<CardId, Memory>
  settings: LearnerSettings
  /** This device's name in hybrid clocks. */
  readonly deviceName: string
  readonly secret: string | null
}

export const guest: Account = { kind: 'guest' }
const accountNote = 'nomenklatura-account'

/** School machines are shared, so each person's database is named after them. */
export const databaseName = (account: Account) => `nomenklatura-${account.kind === 'guest' ? 'guest' : account.id}`

/** Who used this device last. */
export function readAccount(env: Environment): Account {
  try {
    const { kind, id, email, displayName } = JSON.parse(env.readNote(accountNote) ?? 'null') ?? {}
    const whole =
      typeof id === 'string' && (kind === 'pupil' ? typeof displayName === 'string' : typeof email === 'string')
    if (whole && kind === 'pupil') return { kind, id: id as AccountId, displayName }
    if (whole && kind === 'learner') return { kind, id: id as AccountId, email, displayName: displayName ?? null }
  } catch {
    // A note that nobody can read is no note.
  }
  return guest
}

export function writeAccount(env: Environment, account: Account): void {
  env.writeNote(accountNote, account.kind === 'guest' ? null : JSON.stringify(account))
}

/** On disk if it can be, else in the page's memory, which starts empty. Never rejects. */
export async function openSession(env: Environment, account: Account): Promise<Session> {
  const timeZone = env.timeZone()
  const settings = defaultLearnerSettings(timeZone)
  try {
    return await readSession(env, account, await env.openDisk(databaseName(account), settings), timeZone)
  } catch {
    return readSession(env, account, new MemoryDevice(settings), timeZone)
  }
}

/** What the device holds now, of somebody whose database is open. */
export const reread = (env: Environment, { account, device }: Session): Promise<Session> =>
  readSession(env, account, device, env.timeZone())

async function readSession(env: Environment, account: Account, device: Device, timeZone: string): Promise<Session> {
  let deviceName = await device.read('deviceName')
  let row = await device.read('settings')
  if (!deviceName || !row) {
    deviceName ??= Array.from(env.randomBytes(10), (byte) => (byte % 36).toString(36)).join('')
    // A first zone is nobody's choice, so any choice is later; but it is kept, so that all devices go by one.
    row ??= { timeZone: { value: timeZone, clock: neverChanged } }
    await device.keep({ deviceName, settings: row })
  }
  const settings = readLearnerSettings(row, timeZone)
  await device.useSettings(settings)
  return {
    account,
    device,
    memories: await device.memories(),
    settings,
    deviceName,
    secret: (await device.read('secret')) ?? null,
  }
}

/**
 * Moves all that a guest did into an account. The guest's database goes when everything is copied, and not before; broken off, it is done
 * again at the next start, which harms nothing.
 * @throws {StorageFault} when this device has no room for the copy; the guest's database is still whole then
 */
export async function takeGuest(env: Environment, to: Session, from: Device): Promise<void> {
  await to.device.keep({ takingGuest: true })
  const made = {
    add: async (entries: Parameters<Device['log']['add']>[0]) =>
      (await to.device.write({ entries, made: true })).refusals,
  }
  await copyReviews(from.log, made, null, async () => undefined)
  const mine = (await from.read('settings')) ?? {}
  await to.device.changeSettingsRow((theirs) => mergeRows(mine, theirs))
  const sittings = new Map(await from.sittings())
  for (const name of (await to.device.sittings()).keys()) sittings.delete(name)
  await to.device.write({ sittings })
  from.close()
  if (from.kind === 'disk') await env.deleteDisk(databaseName(guest))
  await to.device.keep({ takingGuest: false })
}
