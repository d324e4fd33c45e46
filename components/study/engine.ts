export { ComeBack } from './come-back'
export { NothingDue } from './nothing-due'
export { StudySitting } from './study-sitting'
export { findStart } from './find-start'
