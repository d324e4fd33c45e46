/** Sent when the page has come to life. */
const hydrated = 'nomenklatura-hydrated'

/**
 * Stands in the head of every page. A page can be read before its scripts have arrived, so it can be used then too: the last click on a button
 * and what was typed or ticked are kept, and done again when the page has come to life, rather than lost. Links and folds work by themselves.
 *
 * React takes no notice of a field that is set to what it already holds: it is set to something else first. The prototype's own setter is one
 * that React does not see.
 */
export const keepEarlyUse = `(function(b,fields){
function click(e){var f=e.target.closest('button');if(!f)return;b=f;if(f.type==='submit')e.preventDefault()}
function input(e){var f=e.target;fields.set(f,/^(checkbox|radio)$/.test(f.type)?f.checked:f.value)}
function again(held,f){if(!f.isConnected||f.disabled)return
if(typeof held==='boolean'){if(held||f.type==='checkbox'){f.checked=!held;f.click()}return}
f.value='';Object.getOwnPropertyDescriptor(Object.getPrototypeOf(f),'value').set.call(f,held)
f.dispatchEvent(new Event('input',{bubbles:true}));f.dispatchEvent(new Event('change',{bubbles:true}))}
addEventListener('click',click,true);addEventListener('input',input,true)
addEventListener('${hydrated}',function(){removeEventListener('click',click,true);removeEventListener('input',input,true)
fields.forEach(again);if(b&&b.isConnected&&!b.disabled)b.click()},{once:true})})(null,new Map())`

export function tellHydrated(): void {
  document.documentElement.dataset.alive = ''
  window.dispatchEvent(new Event(hydrated))
}
