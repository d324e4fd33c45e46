import { configure } from '@testing-library/react'

// Nothing is timed by a test: on a busy machine what is loaded when it is needed takes longer than a second.
configure({ asyncUtilTimeout: 20_000 })
