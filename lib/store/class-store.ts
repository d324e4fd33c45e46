import type { Brand } from '@/lib/base/brand'
import type { CardId } from '@/lib/scheduling/review'
import type { Outcome } from './account'

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
}
/** A class as its teacher sees it. */
export interface TaughtClass {
  readonly id: ClassId
  readonly name: string
  /** What is written on the board. */
  readonly code: string
  readonly pupils: number
}
/** A class as its pupil sees it. */
export interface JoinedClass {
  readonly id: ClassId
  readonly name: string
  readonly displayName: string
}
/** What a teacher sees of one member: reviews of the assigned decks' cards, nothing else. */
export interface MemberReviews {
  readonly displayName: string
  readonly learnerId: string
  readonly reviews: readonly { readonly cardId: CardId; readonly atMs: number; readonly rating: string; readonly chosen: string | null }[]
}

/** A member as the teacher sees them: a name that the pupil chose, and nothing else. */
export interface Member {
  readonly learnerId: string
  readonly displayName: string
  readonly joinedAtMs: number
}
/** How far one member is with one assignment. Started is `seen > 0`, finished is `seen === cards`. */
export interface MemberProgress {
  readonly assignmentId: AssignmentId
  readonly learnerId: string
  readonly displayName: string
  readonly cards: number
  readonly seen: number
  readonly firstAtMs: number | null
  readonly lastAtMs: number | null
}

type Fault = 'offline' | 'server' | 'signed-out' | 'rate-limited'
export type Answer<Value, Reason extends string = never> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: Reason | Fault }

/** Classes need the network, except what a pupil was assigned: that is kept on the device and shown at once. */
export interface ClassStore {
  /** What is assigned to this learner, from the device. */
  assignments(): Promise<readonly Assignment[]>
  /** Asks the server for joined classes and assignments, and keeps them. */
  refresh(): Promise<Outcome<Fault>>
  joined(): Promise<readonly JoinedClass[]>
  /** For someone who has an account; a guest uses LearnerStore.joinAsPupil. */
  join(code: string, displayName: string): Promise<Answer<JoinedClass, 'bad-code' | 'bad-display-name'>>
  leave(id: ClassId): Promise<Outcome<Fault>>

  taught(): Promise<Answer<readonly TaughtClass[]>>
  create(name: string): Promise<Answer<TaughtClass, 'bad-name'>>
  assign(deck: Omit<Assignment, 'id' | 'className'>): Promise<Answer<Assignment, 'bad-deck'>>
  assignmentsOf(id: ClassId): Promise<Answer<readonly Assignment[]>>
  unassign(id: AssignmentId): Promise<Outcome<Fault>>
  members(id: ClassId): Promise<Answer<readonly Member[]>>
  removeMember(id: ClassId, learnerId: string): Promise<Outcome<Fault>>
  /** Each member and each assignment of the class. */
  progressOf(id: ClassId): Promise<Answer<readonly MemberProgress[]>>
  /** The old code stops working at once. */
  rotateCode(id: ClassId): Promise<Answer<{ readonly code: string }>>
  deleteClass(id: ClassId): Promise<Outcome<Fault>>
  /** Reviews of an assignment's cards by each member of the class, also of those who have none yet. */
  reviewsOf(assignment: Assignment): Promise<Answer<readonly MemberReviews[]>>
}
