import type { AuthFailure } from '@/lib/store/account'

/** What happened, what is safe, what to do. Every reason a screen can meet has its sentence here. */
export const authWords: Readonly<Record<AuthFailure, string>> = {
  offline: 'There is no connection. Everything you did is kept on this device; try again when there is one.',
  server: 'The server did not answer as it should. Nothing was changed; try again in a little while.',
  'rate-limited': 'There were too many tries. Wait a minute, then try again.',
  'wrong-credentials': 'The address or the password is not right.',
  'address-taken': 'There is an account with this address already. Sign in instead.',
  'weak-password': 'The password is too short: at least 8 characters.',
  'bad-address': 'This is not an e-mail address.',
  'bad-phrase': 'This phrase cannot be right: a letter is wrong or missing. Compare it with what you wrote down.',
  'bad-display-name': 'A name has between 1 and 60 characters.',
  'bad-code': 'No class has this code. Check it with your teacher.',
  'class-full': 'This class is full. Tell your teacher.',
  'confirm-email': 'The account is made. Open the link in the mail that was sent to you, then sign in.',
}

const others: Readonly<Record<string, string>> = {
  'signed-out': 'You were signed out. Sign in again, then repeat this.',
  'class-full': 'This class is full. Tell your teacher.',
  'bad-name': 'A class has a name of 1 to 80 characters.',
  'too-many': 'An account can have no more classes. Delete one that is over.',
  'bad-deck': 'This deck cannot be assigned: it is empty, or has more than 3,000 cards.',
  'not-yours': 'This class is not yours, or is no longer there.',
}

const words = new Map<string, string>([...Object.entries(authWords), ...Object.entries(others)])

export const faultWords = (reason: string): string => words.get(reason) ?? authWords.server
