import 'fake-indexeddb/auto'
import { openIndexedDbDevice } from '@/lib/store/indexeddb-device'
import { MemoryDevice } from '@/lib/store/memory-device'
import { reviewLogContract } from '../../contracts/review-log'
import { settings } from '../scheduling/builders'

let databases = 0
reviewLogContract('the page’s memory', async () => new MemoryDevice(settings()).log)
reviewLogContract('IndexedDB', async () => (await openIndexedDbDevice(`log-${++databases}`, settings())).log)
