import { faultWords } from '@/components/site/failure-words'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'

/** What the server could not be asked, and the way to ask it once more. */
export function AskAgain({ reason, onAsk }: { readonly reason: string; readonly onAsk: () => void }) {
  return (
    <Notice className="mb-4">
      <p className="mb-3">{faultWords(reason)}</p>
      <Button onClick={onAsk}>Ask again</Button>
    </Notice>
  )
}
