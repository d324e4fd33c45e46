/** Sent when the page has come to life. */
const hydrated = 'nomenklatura-hydrated'

/**
 * Stands in the head of every page. A page can be read before its scripts have arrived, so it can be clicked then too: the last click on a
 * button is kept and done again when the page has come to life, rather than lost. Links and folds work by themselves.
 */
export const keepEarlyClick = `(function(b){function keep(e){var f=e.target.closest('button');if(!f)return;b=f;if(f.type==='submit')e.preventDefault()}
addEventListener('click',keep,true);
addEventListener('${hydrated}',function(){removeEventListener('click',keep,true);if(b&&b.isConnected&&!b.disabled)b.click()},{once:true})})()`

export function tellHydrated(): void {
  document.documentElement.dataset.alive = ''
  window.dispatchEvent(new Event(hydrated))
}
