// What is in use is left alone by news that come meanwhile: the field one is in, and what stands open with a form in it.
// The answer to a form of the page's own is no such news: it says what was wrong in there, or that all is done.
let answered = null
addEventListener("turbo:before-fetch-response", event => {
  if (event.target.matches?.("form") && !event.target.closest("turbo-frame")) answered = event.target
})
for (const shown of ["turbo:render", "turbo:frame-render"]) addEventListener(shown, () => { answered = null })

addEventListener("turbo:before-morph-element", event => {
  const element = event.target
  if (answered && (element.contains(answered) || answered.contains(element))) return
  const used = element === document.activeElement && element.matches("input, textarea, select")
  if (used || (element.matches?.("details[open]") && element.querySelector("form"))) event.preventDefault()
})
