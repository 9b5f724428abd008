// What stands open is in use: news that come meanwhile leave it, and what was typed in it, alone.
addEventListener("turbo:before-morph-element", event => {
  if (event.target.matches?.("details[open]") && event.target.querySelector("form")) event.preventDefault()
})
