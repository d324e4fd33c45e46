'use client'
import { useCallback, useState, type FormEvent } from 'react'
import { RecoveryPhrase } from '@/components/account/recovery-phrase'
import { ReadQuery } from '@/components/learner/query'
import { useLearner } from '@/components/learner/use-learner'
import { faultWords } from '@/components/site/failure-words'
import { Page } from '@/components/site/page'
import { authWords } from '@/components/site/failure-words'
import { Button, ButtonLink } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { useTask } from '@/components/ui/use-task'
import type { LearnerStore } from '@/lib/store/learner-store'

type Result =
  | { readonly ok: true; readonly phrase: string | null }
  | { readonly ok: false; readonly reason: string; readonly words: string }

/** The way into a class: its code and a name, no e-mail. Says what the teacher is going to see before anything is sent. */
export function JoinPage() {
  const learner = useLearner()
  const [code, setCode] = useState('')
  const [name, setName] = useState('')
  const [result, setResult] = useState<Result | null>(null)
  const readCode = useCallback(
    (query: Pick<URLSearchParams, 'get'>) => setCode((typed) => typed || showCode(query.get('code') ?? '')),
    [],
  )
  const store = learner?.store
  const [join, busy] = useTask(
    useCallback(async () => {
      if (store) setResult(await joinBy(store, code, name.trim()))
    }, [store, code, name]),
  )
  if (result?.ok) return <Joined phrase={result.phrase} />
  const about = (reason: string) => (result?.ok === false && result.reason === reason ? result.words : null)
  const general =
    result?.ok === false && result.reason !== 'bad-code' && result.reason !== 'bad-display-name' ? result.words : null
  return (
    <Page title="Join a class" lead="With the code that your teacher gave you. You need no e-mail address.">
      <ReadQuery onRead={readCode} />
      <form
        className="grid max-w-96 gap-4"
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          join()
        }}
      >
        <Field
          label="Code"
          value={code}
          onChange={(event) => setCode(event.target.value)}
          required
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          placeholder="BCDF-GHJK"
          error={about('bad-code')}
          className="[&_input]:tracking-widest [&_input]:uppercase"
        />
        <Field
          label="Your name in this class"
          value={name}
          onChange={(event) => setName(event.target.value)}
          required
          maxLength={60}
          autoComplete="nickname"
          hint="Your teacher sees it, other pupils do not."
          error={about('bad-display-name')}
        />
        <Notice tone="quiet">
          Your teacher will see this name and your answers to the cards of the decks given to this class, and nothing
          else.
        </Notice>
        <div role="alert">{general ? <Notice tone="wrong">{general}</Notice> : null}</div>
        <div>
          <Button type="submit" look="primary" disabled={!store || busy} className="max-sm:w-full">
            {busy ? 'One moment' : 'Join the class'}
          </Button>
        </div>
      </form>
    </Page>
  )
}

function Joined({ phrase }: { readonly phrase: string | null }) {
  return (
    <Page title="You are in the class" lead="What your teacher hands out appears on the page “Today”.">
      {phrase ? <RecoveryPhrase phrase={phrase} /> : null}
      <ButtonLink href="/" look="primary" className="mt-6">
        {phrase ? 'I have written it down' : 'To today’s work'}
      </ButtonLink>
    </Page>
  )
}

/** A guest gets an account without an address on the way; whoever has an account joins with it. */
async function joinBy(store: LearnerStore, code: string, displayName: string): Promise<Result> {
  if (store.snapshot().account.kind === 'guest') {
    const outcome = await store.joinAsPupil({ code, displayName })
    return outcome.ok ? { ok: true, phrase: store.recoveryPhrase() } : { ...outcome, words: authWords[outcome.reason] }
  }
  const answer = await store.classes.join(code, displayName)
  return answer.ok ? { ok: true, phrase: null } : { ok: false, reason: answer.reason, words: faultWords(answer.reason) }
}

/** As it is written on the board: two groups of four. */
export function showCode(code: string): string {
  const letters = code.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return letters.length === 8 ? `${letters.slice(0, 4)}-${letters.slice(4)}` : letters
}
