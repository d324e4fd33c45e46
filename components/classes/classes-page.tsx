'use client'
import { useCallback, useEffect, useState, type FormEvent } from 'react'
import { useLearner, type Learner } from '@/components/learner/use-learner'
import { faultWords } from '@/components/site/failure-words'
import { Page, Section } from '@/components/site/page'
import { AppLink } from '@/components/ui/app-link'
import { Button, ButtonLink } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { useTask } from '@/components/ui/use-task'
import { count } from '@/components/ui/words'
import type { JoinedClass } from '@/lib/store/class-store'
import { AskAgain } from './ask-again'
import { showCode } from './join-page'
import { useAnswer } from './use-answer'

/** The classes of a pupil, and those of a teacher. */
export function ClassesPage() {
  const learner = useLearner()
  const account = learner?.snapshot.account.kind ?? 'guest'
  return (
    <Page grows title="Classes" lead="A class has a code. Pupils join with it and a name, without an e-mail address.">
      <Section title="Classes you are in">
        {learner && account !== 'guest' ? <Joined learner={learner} /> : <p className="mb-4">None yet.</p>}
        <ButtonLink href="/join">Join a class by its code</ButtonLink>
      </Section>
      <Section title="Classes you teach">
        {learner && account === 'learner' ? (
          <Taught learner={learner} />
        ) : (
          <>
            <p className="max-w-text mb-4">
              {account === 'pupil'
                ? 'This is a pupil’s account. To teach, sign out and make an account with an e-mail address.'
                : 'To teach a class you need an account with an e-mail address. Your pupils do not.'}
            </p>
            {account === 'guest' ? <ButtonLink href="/account">Make an account or sign in</ButtonLink> : null}
          </>
        )}
      </Section>
    </Page>
  )
}

function Joined({ learner: { store } }: { readonly learner: Learner }) {
  const [joined, setJoined] = useState<readonly JoinedClass[]>([])
  const [fault, setFault] = useState<string | null>(null)
  useEffect(() => {
    let left = false
    const read = () =>
      store.classes.joined().then((found) => {
        if (!left) setJoined(found)
      })
    void read().then(() => store.classes.refresh().then(read))
    return () => {
      left = true
    }
  }, [store])
  const [leave, busy] = useTask(
    useCallback(
      async (id: JoinedClass['id']) => {
        const outcome = await store.classes.leave(id)
        setFault(outcome.ok ? null : outcome.reason)
        setJoined(await store.classes.joined())
      },
      [store],
    ),
  )
  return (
    <>
      {joined.length === 0 ? <p className="mb-4">None yet.</p> : null}
      <ul className="mb-4">
        {joined.map(({ id, name, displayName }) => (
          <li key={id} className="border-rule flex flex-wrap items-center justify-between gap-3 border-b py-2">
            <span>
              <span className="font-semibold">{name}</span>
              <span className="text-soft block text-sm">as {displayName}</span>
            </span>
            <ConfirmButton
              label={`Leave ${name}`}
              title={`Leave “${name}”`}
              explanation="What was handed out goes from your page, and the teacher no longer sees your answers. You keep what you have learned."
              deed="Leave the class"
              disabled={busy}
              onConfirm={() => leave(id)}
            >
              Leave
            </ConfirmButton>
          </li>
        ))}
      </ul>
      <div role="alert">{fault ? <Notice tone="wrong">{faultWords(fault)}</Notice> : null}</div>
    </>
  )
}

function Taught({ learner: { store } }: { readonly learner: Learner }) {
  const { answer, again } = useAnswer(useCallback(() => store.classes.taught(), [store]))
  const [name, setName] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [create, busy] = useTask(
    useCallback(async () => {
      const made = await store.classes.create(name.trim())
      setFault(made.ok ? null : made.reason)
      if (!made.ok) return
      setName('')
      again()
    }, [store, name, again]),
  )
  return (
    <>
      <div role="status">
        {answer === null ? (
          <p className="text-soft mb-4">Asking the server.</p>
        ) : answer.ok ? null : (
          <AskAgain reason={answer.reason} onAsk={again} />
        )}
      </div>
      {answer?.ok ? (
        <ul className="mb-6">
          {answer.value.map((taught) => (
            <li key={taught.id} className="border-rule border-b">
              <AppLink
                href={`/class?id=${taught.id}`}
                className="group flex min-h-11 flex-wrap items-center justify-between gap-x-4 py-2"
              >
                <span className="font-semibold group-hover:underline">{taught.name}</span>
                <span className="text-soft text-sm tabular-nums">
                  {count(taught.pupils, 'pupil')}, code {showCode(taught.code)}
                </span>
              </AppLink>
            </li>
          ))}
        </ul>
      ) : null}
      {/* Not before the list: the button would move away under a finger. */}
      {answer === null ? null : (
        <form
          className="max-w-text flex flex-wrap items-end gap-3"
          onSubmit={(event: FormEvent) => {
            event.preventDefault()
            if (name.trim()) create()
          }}
        >
          <Field
            label="Name of a new class"
            value={name}
            onChange={(event) => setName(event.target.value)}
            maxLength={80}
            placeholder="Year 13 History"
            className="min-w-60 flex-1"
          />
          <Button type="submit" look="primary" disabled={busy}>
            Make the class
          </Button>
        </form>
      )}
      <div role="alert" className="mt-3">
        {fault ? <Notice tone="wrong">{faultWords(fault)}</Notice> : null}
      </div>
    </>
  )
}
