'use client'
import { useCallback, useState } from 'react'
import { ReadQuery } from '@/components/learner/query'
import { useLearner, type Learner } from '@/components/learner/use-learner'
import { Page, Section } from '@/components/site/page'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { ClassId, TaughtClass } from '@/lib/store/class-store'
import { AskAgain } from './ask-again'
import { AssignDeck } from './assign-deck'
import { Assignments } from './assignments'
import { ClassMemory } from './class-memory'
import { Invitation } from './invitation'
import { Members } from './members'
import { DeleteClass } from './delete-class'
import { useAnswer } from './use-answer'

/** A class as its teacher sees it: how to get in, what was handed out, who has begun and finished, what is known. */
export function ClassPage() {
  const learner = useLearner()
  const [id, setId] = useState<ClassId | null | undefined>(undefined)
  const readId = useCallback((query: Pick<URLSearchParams, 'get'>) => setId(query.get('id') as ClassId | null), [])
  const teaches = learner?.snapshot.account.kind === 'learner'
  return (
    <>
      <ReadQuery onRead={readId} />
      {learner && teaches && id ? (
        <Taught learner={learner} id={id} />
      ) : (
        <Page grows title="Class">
          {learner && id !== undefined ? (
            <>
              <p>{id === null ? 'The address names no class.' : 'Only its teacher, signed in, can see a class.'}</p>
              <ButtonLink href={id === null ? '/classes' : '/account'} look="primary" className="mt-5">
                {id === null ? 'All classes' : 'Sign in'}
              </ButtonLink>
            </>
          ) : (
            <p className="text-soft">Asking the server.</p>
          )}
        </Page>
      )}
    </>
  )
}

function Taught({ learner: { store }, id }: { readonly learner: Learner; readonly id: ClassId }) {
  const { answer, again } = useAnswer(useCallback(() => store.classes.taught(), [store]))
  const taught = answer?.ok ? answer.value.find((each) => each.id === id) : undefined
  if (taught) return <OneClass store={store} taught={taught} onChanged={again} />
  return (
    <Page grows title="Class">
      <div role="status">
        {answer === null ? (
          <p className="text-soft">Asking the server.</p>
        ) : answer.ok ? (
          <Notice tone="quiet">No class of yours has this address.</Notice>
        ) : (
          <AskAgain reason={answer.reason} onAsk={again} />
        )}
      </div>
      <ButtonLink href="/classes" className="mt-5">
        All classes
      </ButtonLink>
    </Page>
  )
}

/** Where nothing may be said: "nothing yet" would be a guess. */
const NotShown = () => <p className="text-soft mb-6">Not shown: the server could not be asked.</p>

function OneClass({
  store,
  taught,
  onChanged,
}: {
  readonly store: Learner['store']
  readonly taught: TaughtClass
  readonly onChanged: () => void
}) {
  const { classes } = store
  const { id } = taught
  const members = useAnswer(useCallback(() => classes.members(id), [classes, id]))
  const assignments = useAnswer(useCallback(() => classes.assignmentsOf(id), [classes, id]))
  const progress = useAnswer(useCallback(() => classes.progressOf(id), [classes, id]))
  const given = assignments.answer?.ok ? assignments.answer.value : []
  const reload = useCallback(() => {
    members.again()
    assignments.again()
    progress.again()
    onChanged()
  }, [members, assignments, progress, onChanged])
  const fault = [members.answer, assignments.answer, progress.answer].find((answer) => answer?.ok === false)
  return (
    <Page grows title={taught.name}>
      <div role="alert">{fault?.ok === false ? <AskAgain reason={fault.reason} onAsk={reload} /> : null}</div>
      <Section title="How to join">
        <Invitation classes={classes} taught={taught} onChanged={onChanged} />
      </Section>
      <Section title="Handed out">
        {/* The form not before the list: its button would move away under a finger. */}
        {assignments.answer === null ? (
          <p className="text-soft">Asking the server.</p>
        ) : (
          <>
            {assignments.answer.ok ? (
              <Assignments
                classes={classes}
                assignments={given}
                progress={progress.answer?.ok ? progress.answer.value : []}
                onChanged={reload}
              />
            ) : (
              <NotShown />
            )}
            <AssignDeck classes={classes} classId={id} onAssigned={reload} />
          </>
        )}
      </Section>
      <Section title="Pupils">
        {members.answer?.ok === false ? (
          <NotShown />
        ) : (
          <Members
            classes={classes}
            classId={id}
            members={members.answer?.ok ? members.answer.value : null}
            assignments={given}
            progress={progress.answer?.ok ? progress.answer.value : []}
            onChanged={reload}
          />
        )}
      </Section>
      {given.length > 0 ? (
        <Section title="What the class knows">
          <ClassMemory store={store} classId={id} assignments={given} />
        </Section>
      ) : null}
      <Section title="The end of the class">
        <DeleteClass classes={classes} taught={taught} />
      </Section>
    </Page>
  )
}
