import type { LogEntry } from '@/lib/scheduling/review'
import { readEntry } from '@/lib/sync/read-entry'
import type { AccountId, Outcome } from './account'
import { BackendFault } from './backend'
import type {
  Answer,
  Assignment,
  AssignmentId,
  ClassId,
  ClassStore,
  Fault,
  JoinedClass,
  Member,
  MemberLog,
  MemberProgress,
  TaughtClass,
} from './class-store'
import type { OpenLearner } from './open-learner'

const logPage = 5_000

/** Classes over the calls of docs/backend-contract.md, whose answers have the shapes of ClassStore. */
export class RemoteClasses implements ClassStore {
  constructor(private readonly open: () => OpenLearner) {}

  assignments = async (): Promise<readonly Assignment[]> =>
    (await this.open()
      .session.device.read('assignments')
      .catch(() => undefined)) ?? []
  joined = async (): Promise<readonly JoinedClass[]> =>
    (await this.open()
      .session.device.read('joined')
      .catch(() => undefined)) ?? []

  async refresh(): Promise<Outcome<Fault>> {
    const { device } = this.open().session
    const answer = await this.#ask<MyClasses>('my_classes')
    if (answer.ok)
      await device.keep({ assignments: answer.value.assignments, joined: answer.value.joined }).catch(() => undefined)
    return answer.ok ? { ok: true } : answer
  }

  async join(
    code: string,
    displayName: string,
  ): Promise<Answer<JoinedClass, 'bad-code' | 'bad-display-name' | 'class-full'>> {
    const answer = await this.#judged<JoinedClass, 'bad-code' | 'bad-display-name' | 'class-full'>('join_class', {
      code,
      display_name: displayName,
    })
    if (answer.ok) await this.refresh()
    return answer
  }

  async leave(id: ClassId): Promise<Answer<null>> {
    const answer = await this.#judged<null>('leave_class', { class_id: id })
    if (answer.ok) await this.refresh()
    return answer
  }

  async taught(): Promise<Answer<readonly TaughtClass[]>> {
    const answer = await this.#ask<MyClasses>('my_classes')
    return answer.ok ? { ok: true, value: answer.value.taught } : answer
  }

  create = (name: string) => this.#judged<TaughtClass, 'bad-name' | 'too-many'>('create_class', { name })
  rename = (id: ClassId, name: string) =>
    this.#judged<TaughtClass, 'bad-name' | 'not-yours'>('rename_class', { class_id: id, name })
  rotateCode = (id: ClassId) => this.#judged<{ readonly code: string }, 'not-yours'>('rotate_code', { class_id: id })
  delete = (id: ClassId) => this.#judged<null, 'not-yours'>('delete_class', { class_id: id })
  members = (id: ClassId) => this.#ask<readonly Member[]>('class_members', { class_id: id })
  removeMember = (id: ClassId, learnerId: AccountId) =>
    this.#judged<null, 'not-yours'>('remove_member', { class_id: id, learner_id: learnerId })

  assign = ({ classId, deckId, title, cardIds, dueAtMs }: Omit<Assignment, 'id' | 'className' | 'createdAtMs'>) =>
    this.#judged<Assignment, 'bad-deck' | 'not-yours'>('create_assignment', {
      class_id: classId,
      deck_id: deckId,
      title,
      card_ids: cardIds,
      due_at_ms: dueAtMs,
    })
  assignmentsOf = (id: ClassId) => this.#ask<readonly Assignment[]>('class_assignments', { class_id: id })
  unassign = (id: AssignmentId) => this.#judged<null, 'not-yours'>('delete_assignment', { assignment_id: id })
  progressOf = (id: ClassId) => this.#ask<readonly MemberProgress[]>('class_progress', { class_id: id })

  async logsOf(id: ClassId, assignment?: AssignmentId): Promise<Answer<readonly MemberLog[]>> {
    const members = await this.members(id)
    if (!members.ok) return members
    const logs = new Map<string, LogEntry[]>(members.value.map(({ learnerId }) => [learnerId, []]))
    for (let last: LogRow | undefined, more = true; more;) {
      const args = {
        class_id: id,
        assignment_id: assignment ?? null,
        after_learner: last?.learnerId ?? null,
        after_seq: last?.seq ?? 0,
      }
      const page = await this.#ask<LogPage>('class_log', { ...args, max_entries: logPage })
      if (!page.ok) return page
      for (const { learnerId, entry } of page.value.entries) {
        const read = readEntry(entry)
        if (read) logs.get(learnerId)?.push(read)
      }
      last = page.value.entries.at(-1)
      more = page.value.more && last !== undefined
    }
    return { ok: true, value: members.value.map((member) => ({ ...member, entries: logs.get(member.learnerId)! })) }
  }

  /** A call that answers a plain value. */
  async #ask<Value>(name: string, args?: Readonly<Record<string, unknown>>): Promise<Answer<Value>> {
    if (this.open().session.account.kind === 'guest') return { ok: false, reason: 'signed-out' }
    try {
      return { ok: true, value: (await (await this.open().connect()).call(name, args)) as Value }
    } catch (fault) {
      if (!(fault instanceof BackendFault)) throw fault
      return { ok: false, reason: fault.reason }
    }
  }

  /** A call that answers yes with a value, or no with a reason. */
  async #judged<Value, Reason extends string = never>(
    name: string,
    args: Readonly<Record<string, unknown>>,
  ): Promise<Answer<Value, Reason>> {
    const answer = await this.#ask<Answer<Value, Reason>>(name, args)
    return answer.ok ? answer.value : answer
  }
}

interface MyClasses {
  readonly taught: readonly TaughtClass[]
  readonly joined: readonly JoinedClass[]
  readonly assignments: readonly Assignment[]
}
interface LogRow {
  readonly learnerId: string
  readonly seq: number
  readonly entry: unknown
}
interface LogPage {
  readonly entries: readonly LogRow[]
  readonly more: boolean
}
