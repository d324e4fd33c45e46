const name = 'nomenklatura-probe'

/** Whether the browser lets the page keep a database. Asked of a first visitor, whose own is not opened yet, so that they hear of it at once. */
export function diskIsOpen(): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const request = indexedDB.open(name)
      request.onerror = () => resolve(false)
      request.onsuccess = () => {
        request.result.close()
        indexedDB.deleteDatabase(name)
        resolve(true)
      }
    } catch {
      resolve(false)
    }
  })
}
