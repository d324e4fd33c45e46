import { Dialog } from '@/components/ui/dialog'

export const shortcuts = [
  ['1 2 3 …', 'Choose an option, a place among events, or a name for the line'],
  ['T, F', 'True or false'],
  ['↑ ↓', 'Move the event that has the focus, or go to another line or place'],
  ['Enter, Space', 'Next question'],
  ['0', 'I don’t know'],
  ['U', 'Undo the last answer'],
  ['G', 'I guessed: ask me again soon'],
  ['S', 'Suspend the card: not asked until you resume it'],
  ['B', 'Bury it until tomorrow, with all that is asked of the same fact'],
  ['R', 'Reset it, to begin anew'],
  ['M', 'The card’s menu, with these three'],
  ['Esc', 'Leave; everything is kept'],
  ['?', 'This list'],
] as const

export function ShortcutsTable() {
  return (
    <table className="w-full">
      <thead className="sr-only">
        <tr>
          <th scope="col">Key</th>
          <th scope="col">What it does</th>
        </tr>
      </thead>
      <tbody>
        {shortcuts.map(([key, what]) => (
          <tr key={key} className="border-rule border-t first:border-t-0">
            <th scope="row" className="py-2 pr-6 text-left font-medium sm:whitespace-nowrap">
              {key}
            </th>
            <td className="py-2">{what}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function ShortcutsDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Dialog title="Keys" open={open} onClose={onClose}>
      <ShortcutsTable />
    </Dialog>
  )
}
