// What is in use is left alone by news that come meanwhile: the field one is in, and what stands open with a form in it.
// The answer to a form that was refused is no such news: it says what to mend.
let refused = null
addEventListener("turbo:submit-end", event => { refused = event.detail.success ? null : event.target })
addEventListener("turbo:render", () => { refused = null })
addEventListener("turbo:before-morph-element", event => {
  if (refused && (event.target.contains(refused) || refused.contains(event.target))) return
  const used = event.target === document.activeElement && event.target.matches("input, textarea, select")
  if (used || (event.target.matches?.("details[open]") && event.target.querySelector("form"))) event.preventDefault()
})
