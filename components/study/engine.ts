export { findStart } from './find-start'
export { NothingDue } from './nothing-due'
export { StudySitting } from './study-sitting'
