export { makeQuiz, questionsOf, readWeakSpots } from './begin-quiz'
export { QuizSitting } from './quiz-sitting'
export { QuizOffer } from './quiz-offer'
