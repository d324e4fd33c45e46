'use client'
import { useCallback, useState, type FormEvent } from 'react'
import { authWords } from '@/components/site/failure-words'
import { Section } from '@/components/site/page'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { useTask } from '@/components/ui/use-task'
import type { AuthFailure, AuthOutcome } from '@/lib/store/account'
import type { LearnerStore } from '@/lib/store/learner-store'

/** Which field a failure is about; the others are told above the button. */
const ofAddress: readonly AuthFailure[] = ['bad-address', 'address-taken']
const ofPassword: readonly AuthFailure[] = ['weak-password']

/** Sign in or sign up, by one form; and the pupil's way in, by phrase. */
export function SignIn({ store }: { readonly store: LearnerStore | null }) {
  const [mode, setMode] = useState<'in' | 'up'>('in')
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [failure, setFailure] = useState<AuthFailure | null>(null)
  const [submit, busy] = useTask(
    useCallback(async () => {
      if (!store) return
      setFailure(null)
      const credentials = { email: email.trim(), password }
      const outcome = await (mode === 'in' ? store.signIn(credentials) : store.signUp(credentials))
      if (!outcome.ok) setFailure(outcome.reason)
    }, [store, email, password, mode]),
  )
  const about = (fields: readonly AuthFailure[]) => (failure && fields.includes(failure) ? authWords[failure] : null)
  const general = failure && ![...ofAddress, ...ofPassword].includes(failure) ? failure : null
  return (
    <>
      <Section title={mode === 'in' ? 'Sign in' : 'Make an account'}>
        <form
          className="grid max-w-96 gap-4"
          onSubmit={(event: FormEvent) => {
            event.preventDefault()
            submit()
          }}
        >
          <Field
            label="E-mail"
            type="email"
            autoComplete="email"
            required
            value={email}
            onChange={(event) => setEmail(event.target.value)}
            error={about(ofAddress)}
          />
          <Field
            label="Password"
            type="password"
            autoComplete={mode === 'in' ? 'current-password' : 'new-password'}
            required
            minLength={mode === 'up' ? 8 : undefined}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            hint={
              mode === 'up'
                ? 'At least 8 characters. It cannot be sent to you again: keep it where you keep such things.'
                : undefined
            }
            error={about(ofPassword)}
          />
          <Failure failure={general} />
          <div className="flex flex-wrap items-center gap-3">
            <Button type="submit" look="primary" disabled={!store || busy}>
              {busy ? 'One moment' : mode === 'in' ? 'Sign in' : 'Make the account'}
            </Button>
            <button
              type="button"
              className="link text-soft min-h-11 px-1 text-sm"
              onClick={() => {
                setMode(mode === 'in' ? 'up' : 'in')
                setFailure(null)
              }}
            >
              {mode === 'in' ? 'I have no account yet' : 'I have an account'}
            </button>
          </div>
          <p className="text-soft text-sm">What you studied on this device moves into the account.</p>
        </form>
      </Section>
      <Section title="With a recovery phrase">
        <ByPhrase store={store} />
      </Section>
    </>
  )
}

/** Always in the page, so that what appears in it is read out. */
export function Failure({ failure }: { readonly failure: AuthFailure | null }) {
  return (
    <div role="alert">
      {failure ? <Notice tone={failure === 'confirm-email' ? 'hint' : 'wrong'}>{authWords[failure]}</Notice> : null}
    </div>
  )
}

function ByPhrase({ store }: { readonly store: LearnerStore | null }) {
  const [phrase, setPhrase] = useState('')
  const [failure, setFailure] = useState<AuthFailure | null>(null)
  const [submit, busy] = useTask(
    useCallback(async () => {
      if (!store) return
      setFailure(null)
      const outcome: AuthOutcome = await store.signInWithPhrase(phrase)
      if (!outcome.ok) setFailure(outcome.reason)
    }, [store, phrase]),
  )
  return (
    <form
      className="grid max-w-96 gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        if (phrase.trim()) submit()
      }}
    >
      <Field
        label="Phrase"
        value={phrase}
        onChange={(event) => setPhrase(event.target.value)}
        hint="Pupils who joined a class by its code were shown one to write down. Capitals, spaces and hyphens do not matter."
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
      />
      <Failure failure={failure} />
      <div>
        <Button type="submit" disabled={!store || busy}>
          Go on as that pupil
        </Button>
      </div>
    </form>
  )
}
