import postgres from 'postgres'
import { hostedDatabase } from '@/tests/database/support/databases'
import { round, type Report } from './measure'

const learners = 1_000
const reviewsEach = 1_000

/** A teacher of five classes among a million reviews, on PostgreSQL: with the filter of a class beside row-level security, and with that alone. */
export async function benchClassLog(): Promise<Report> {
  const database = await hostedDatabase()
  const db = postgres(database.url('postgres'), { max: 1, onnotice: () => undefined })
  try {
    await db.unsafe(schoolSql)
    await db.unsafe('analyze')
    await db.unsafe(
      "select set_config('request.jwt.claim.sub', md5('teacher')::uuid::text, false), set_config('role', 'authenticated', false)",
    )
    const [first] = await db<{ id: string }[]>`select id from classes order by name limit 1`
    const timed = async (sql: string) => {
      await db.unsafe(sql)
      const began = performance.now()
      await db.unsafe(sql)
      return round(performance.now() - began)
    }
    return {
      bench: 'what a teacher reads among a million reviews',
      numbers: {
        classProgressMs: await timed(`select class_progress('${first!.id}')`),
        classLogPageMs: await timed(`select class_log('${first!.id}')`),
        oneLearnerMs: await timed(`select count(*) from reviews where learner_id = md5('p3')::uuid`),
        policiesAloneMs: await timed('select count(*) from reviews'),
        reviews: learners * reviewsEach,
      },
    }
  } finally {
    await db.end()
    await database.close()
  }
}

const schoolSql = `
  insert into auth.users (id) select md5('p' || n)::uuid from generate_series(1, ${learners}) n union all select md5('teacher')::uuid;
  insert into reviews (id, learner_id, seq, kind, card_id, at_ms, rating, form, fact_revision, shown, chosen, duration_ms)
    select gen_random_uuid(), md5('p' || l)::uuid, s, 'review', 'card-' || (s % 600) || '#post', 1700000000000 + s * 1000, 'good', 'choice', 1,
      '{a,b,c,d}', 'a', 2000
    from generate_series(1, ${learners}) l, generate_series(1, ${reviewsEach}) s;
  insert into classes (id, teacher_id, name) select md5('c' || n)::uuid, md5('teacher')::uuid, 'c' || n from generate_series(1, 5) n;
  insert into enrolments (class_id, learner_id, display_name)
    select md5('c' || c)::uuid, md5('p' || (c - 1) * 30 + n)::uuid, 'P' || n from generate_series(1, 5) c, generate_series(1, 30) n;
  insert into assignments (id, class_id, deck_id, title)
    select md5('a' || c || a)::uuid, md5('c' || c)::uuid, 'd', 't' from generate_series(1, 5) c, generate_series(1, 4) a;
  insert into assignment_cards (assignment_id, card_id, position)
    select md5('a' || c || a)::uuid, 'card-' || (a - 1) * 75 + n || '#post', n
    from generate_series(1, 5) c, generate_series(1, 4) a, generate_series(0, 74) n;`
