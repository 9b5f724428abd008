// What is in use is left alone by news that come meanwhile: the field one is in, and what stands open with a form in it.
addEventListener("turbo:before-morph-element", event => {
  const used = event.target === document.activeElement && event.target.matches("input, textarea, select")
  if (used || (event.target.matches?.("details[open]") && event.target.querySelector("form"))) event.preventDefault()
})
