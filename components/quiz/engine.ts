export { open } from '@/components/study/asked'
export { beginQuiz } from './begin-quiz'
export { QuizSitting } from './quiz-sitting'
