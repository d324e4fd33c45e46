import { configure } from '@testing-library/react'

// Nothing is timed by a test: on a busy machine what is loaded when it is needed takes longer than a second.
configure({ asyncUtilTimeout: 20_000 })

// jsdom has no modal dialogs and does not scroll.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true
}
HTMLDialogElement.prototype.close = function () {
  this.open = false
  this.dispatchEvent(new Event('close'))
}
window.scrollTo = () => undefined
