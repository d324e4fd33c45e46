import type { IconName } from '@/components/ui/icon'
import type { SyncStatus } from '@/lib/sync/status'

export interface SyncWords {
  readonly icon: IconName
  /** One or two words for the top of the page. */
  readonly short: string
  /** What it means and what to do. */
  readonly long: string
  /** Whether trying now could help. */
  readonly canSend: boolean
  readonly trouble: boolean
}

const answers = (count: number) => (count === 1 ? '1 answer' : `${count} answers`)
const are = (count: number) => (count === 1 ? 'is' : 'are')

/** What has become of the learner's answers, said as it is. */
export function syncWords(status: SyncStatus): SyncWords {
  switch (status.kind) {
    case 'local':
      return {
        icon: 'kept',
        short: 'Saved here',
        long: 'Your answers are saved on this device only. With an account they are kept on the server too.',
        canSend: false,
        trouble: false,
      }
    case 'saved':
      return {
        icon: 'kept',
        short: 'Saved here',
        long: `${answers(status.unsent)} ${are(status.unsent)} saved on this device and will be sent shortly.`,
        canSend: true,
        trouble: false,
      }
    case 'sending':
      return {
        icon: 'sending',
        short: 'Sending',
        long: `Sending ${answers(status.unsent)}. They are saved on this device too.`,
        canSend: false,
        trouble: false,
      }
    case 'sent':
      return {
        icon: 'sent',
        short: 'Sent',
        long: 'All your answers are on the server, and on this device.',
        canSend: true,
        trouble: false,
      }
    case 'waiting':
      return {
        icon: 'waiting',
        short: status.why === 'offline' ? 'Offline' : 'Waiting',
        long: `${waitReasons[status.why]} ${status.unsent > 0 ? `${answers(status.unsent)} ${are(status.unsent)} saved on this device, to be sent later.` : 'Nothing is waiting to be sent.'}`,
        canSend: true,
        trouble: false,
      }
    case 'failed':
      return {
        icon: 'warning',
        short: 'Not sent',
        long:
          status.why === 'signed-out'
            ? `You were signed out. ${kept(status.unsent)} Sign in again to send.`
            : `The server would not take some answers. ${kept(status.unsent)} They still count here.`,
        canSend: status.why === 'refused',
        trouble: true,
      }
  }
}

const waitReasons = {
  offline: 'There is no connection.',
  server: 'The server does not answer as it should.',
  'rate-limited': 'The server asked to wait a little.',
  device: 'This device could not save what came from the server.',
} as const

const kept = (unsent: number) =>
  unsent > 0 ? `${answers(unsent)} ${are(unsent)} saved on this device.` : 'Everything is saved on this device.'
