/** What a sitting of today's plan is called where a deck's id is asked for. It is no deck: what it holds is planned anew each day. */
export const planDeckId = 'exams'
export const planHref = `/study?deck=${planDeckId}`
