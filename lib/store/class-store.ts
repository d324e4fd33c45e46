import type { Brand } from '@/lib/base/brand'
import type { CardId, LogEntry } from '@/lib/scheduling/review'
import type { AccountId, Outcome } from './account'

export type ClassId = Brand<string, 'ClassId'>
export type AssignmentId = Brand<string, 'AssignmentId'>

/** A deck given to a class. `cardIds` is what the teacher may see reviews of, fixed when it was assigned. */
export interface Assignment {
  readonly id: AssignmentId
  readonly classId: ClassId
  readonly className: string
  readonly deckId: string
  readonly title: string
  readonly cardIds: readonly CardId[]
  readonly dueAtMs: number | null
  readonly createdAtMs: number
}
/** A class as its teacher sees it. */
export interface TaughtClass {
  readonly id: ClassId
  readonly name: string
  /** What is written on the board. */
  readonly code: string
  readonly pupils: number
  readonly createdAtMs: number
}
/** A class as its pupil sees it. */
export interface JoinedClass {
  readonly id: ClassId
  readonly name: string
  /** The teacher's name. */
  readonly teacher: string
  /** The pupil's own name there. */
  readonly displayName: string
  readonly joinedAtMs: number
}
export interface Member {
  readonly learnerId: AccountId
  readonly displayName: string
  readonly joinedAtMs: number
}
/** One member and one assignment: started is `seen > 0`, finished is `seen === cards`. */
export interface MemberProgress {
  readonly assignmentId: AssignmentId
  readonly learnerId: AccountId
  readonly displayName: string
  readonly cards: number
  readonly seen: number
  readonly firstAtMs: number | null
  readonly lastAtMs: number | null
}
/** What a teacher sees of one member: the log of the assigned decks' cards, nothing else. `replay` gives memory from it. */
export interface MemberLog extends Member {
  readonly entries: readonly LogEntry[]
}

export type Fault = 'offline' | 'server' | 'signed-out' | 'rate-limited'
export type Answer<Value, Reason extends string = never> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly reason: Reason | Fault }

/** Classes need the network, except what a pupil was assigned: that is kept on the device and shown at once. */
export interface ClassStore {
  /** What is assigned to this learner, from the device. */
  assignments(): Promise<readonly Assignment[]>
  joined(): Promise<readonly JoinedClass[]>
  /** Asks the server for joined classes and assignments, and keeps them on the device. */
  refresh(): Promise<Outcome<Fault>>
  /** For someone who has an account; a guest uses LearnerStore.joinAsPupil. */
  join(code: string, displayName: string): Promise<Answer<JoinedClass, 'bad-code' | 'bad-display-name' | 'class-full'>>
  leave(id: ClassId): Promise<Answer<null>>

  taught(): Promise<Answer<readonly TaughtClass[]>>
  create(name: string): Promise<Answer<TaughtClass, 'bad-name' | 'too-many'>>
  rename(id: ClassId, name: string): Promise<Answer<TaughtClass, 'bad-name' | 'not-yours'>>
  /** A new code; the old one stops working. */
  rotateCode(id: ClassId): Promise<Answer<{ readonly code: string }, 'not-yours'>>
  delete(id: ClassId): Promise<Answer<null, 'not-yours'>>
  members(id: ClassId): Promise<Answer<readonly Member[]>>
  removeMember(id: ClassId, learnerId: AccountId): Promise<Answer<null, 'not-yours'>>

  assign(
    deck: Omit<Assignment, 'id' | 'className' | 'createdAtMs'>,
  ): Promise<Answer<Assignment, 'bad-deck' | 'not-yours'>>
  /** Newest first. */
  assignmentsOf(id: ClassId): Promise<Answer<readonly Assignment[]>>
  unassign(id: AssignmentId): Promise<Answer<null, 'not-yours'>>
  /** Each member and each assignment of a class. */
  progressOf(id: ClassId): Promise<Answer<readonly MemberProgress[]>>
  /** The log of an assignment's cards (of all assigned cards, without one) by each member, also of those who have none yet. */
  logsOf(id: ClassId, assignment?: AssignmentId): Promise<Answer<readonly MemberLog[]>>
}
