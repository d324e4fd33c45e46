'use client'
import { useLearner, type Learner } from '@/components/learner/use-learner'
import { Page, Section } from '@/components/site/page'
import { syncWords } from '@/components/site/sync-words'
import { count } from '@/components/ui/words'
import { DeleteAccount } from './delete-account'
import { DownloadEverything } from './download-everything'
import { FaultReports } from './fault-reports'
import { RecoveryPhrase } from './recovery-phrase'
import { SignIn } from './sign-in'
import { SignOut } from './sign-out'

/** Whose answers these are, and what can be done with them. The HTML shows a guest's page: that is what a first visitor is. */
export function AccountPage() {
  const learner = useLearner()
  const account = learner?.snapshot.account
  const isGuest = !account || account.kind === 'guest'
  return (
    <Page
      grows
      title="Account"
      lead={
        isGuest
          ? 'You need no account. With one, your answers are also kept on the server, and follow you to other devices.'
          : undefined
      }
    >
      <div data-first-visit={learner ? undefined : ''}>
        {isGuest ? <SignIn store={learner?.store ?? null} /> : <SignedIn learner={learner!} />}
        <Section title="Everything about you">
          <p className="max-w-text mb-4">
            One file with your account, your settings, your classes and every answer you gave, as JSON.
          </p>
          <DownloadEverything store={learner?.store ?? null} />
        </Section>
        <Section title="Faults that you reported">
          <FaultReports learner={learner} />
        </Section>
        <Section title={isGuest ? 'Delete what is on this device' : 'Delete the account'}>
          <DeleteAccount store={learner?.store ?? null} isGuest={isGuest} />
        </Section>
      </div>
    </Page>
  )
}

function SignedIn({ learner: { store, snapshot } }: { readonly learner: Learner }) {
  const { account, sync, memories } = snapshot
  const phrase = store.recoveryPhrase()
  if (account.kind === 'guest') return null
  return (
    <>
      <Section title="Signed in">
        <p className="text-lg font-semibold">{account.kind === 'learner' ? account.email : account.displayName}</p>
        {account.kind === 'pupil' ? (
          <p className="text-soft">A pupil’s account, made without an e-mail address.</p>
        ) : null}
        <p className="max-w-text mt-2">{syncWords(sync).long}</p>
        <p className="text-soft mt-1 text-sm">
          {count([...memories.values()].filter(({ kind }) => kind === 'seen').length, 'card')} studied so far.
        </p>
        <SignOut store={store} />
      </Section>
      {phrase ? (
        <Section title="Recovery phrase">
          <RecoveryPhrase phrase={phrase} />
        </Section>
      ) : null}
    </>
  )
}
