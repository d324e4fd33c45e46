import type { Metadata } from 'next'
import { AppLink } from '@/components/ui/app-link'
import { Page, Section } from '@/components/site/page'
import { ShortcutsTable } from '@/components/study/shortcuts-dialog'

export const metadata: Metadata = {
  title: 'Help and keys',
  description: 'How studying works here, and the keys that do it without a mouse.',
}

export default function Help() {
  return (
    <Page title="Help and keys">
      <Section title="Keys while studying">
        <div className="max-w-text">
          <ShortcutsTable />
        </div>
      </Section>
      <Section title="How it works">
        <div className="max-w-text grid gap-3">
          <p>
            A card asks one side of one fact. After each answer the app estimates how well you remember it, and brings
            the card back shortly before you would forget.
          </p>
          <p>
            Choosing the right answer among four proves less than writing it, so a card that you only recognise comes
            back sooner, and one that you know well is asked in harder ways.
          </p>
          <p>
            A card can be suspended, buried until tomorrow, or reset to begin anew, from its menu (three dots). All of
            it can be undone;{' '}
            <AppLink href="/set-aside" className="link">
              what is set aside
            </AppLink>{' '}
            has a page of its own, where cards that you forget again and again are listed too, with what helps.
          </p>
          <p>
            A review may be a few days early or late and be as good. Within that the days are evened out, lighter where
            the settings say so, and cards that are easily mixed up are kept apart. After a time away, what piled up can
            be spread over some days in one tap.
          </p>
          <p>If you were lucky, say “I guessed”: the card is then asked again soon. Nothing is lost by it.</p>
        </div>
      </Section>
      <Section title="Nothing is told beforehand">
        <div className="max-w-text grid gap-3">
          <p>
            What one question says, before or after its answer, never tells the answer to a card that is still to come.
            Such a card waits for another day; in a quiz another one takes its place.
          </p>
        </div>
      </Section>
      <Section title="Quizzes">
        <div className="max-w-text grid gap-3">
          <p>
            Practice explains each answer at once. A test is marked at the end, with a clock if you wish, and its result
            can be printed. On this day asks who held what on one date, Timeline has you put events in their places, and
            Weak spots brings back what you confused or forgot.
          </p>
          <p>
            Every quiz has a link that gives anybody the same questions. It holds the choice of questions and nothing of
            you.
          </p>
        </div>
      </Section>
      <Section title="A question is wrong">
        <div className="max-w-text grid gap-3">
          <p>
            Press “Report” under its answer and say why. The report is kept with the question as it was asked, and
            stands under Account, to be downloaded or copied for your teacher or for the people who keep this site.
          </p>
        </div>
      </Section>
      <Section title="Where your answers are">
        <div className="max-w-text grid gap-3">
          <p>
            On this device, from the first answer on. With an account they are also sent to the server. The sign at the
            top of every page says which: saved here, sending, sent, or waiting and why.
          </p>
          <p>After your first visit everything works without a connection, but for signing in and for classes.</p>
          <p>
            A teacher sees the answers of a pupil to the cards of the decks handed out to the class, and nothing else.
          </p>
        </div>
      </Section>
    </Page>
  )
}
