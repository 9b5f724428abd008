// One key, one thing to do. Keys are silent while one writes.
addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
  if (event.target.closest("input:not([type=checkbox], [type=radio]), textarea, select, dialog, [contenteditable]")) {
    if (event.key === "Escape") event.target.blur()
    return
  }
  const list = document.querySelector("ticket-list")
  if (!list) return
  const composer = document.querySelector("ticket-composer")
  const keys = {
    j: () => list.move(1),
    k: () => list.move(-1),
    o: () => (document.activeElement.closest(".row > a") ?? list.rows[0])?.click(),
    r: () => composer?.open("reply"),
    n: () => composer?.open("note"),
    "/": () => document.querySelector(".search input").select(),
    "?": () => document.getElementById("help").showModal(),
  }
  const act = keys[event.key] ?? (() => {
    const target = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`)
    // The customer's panel lies behind a button where there is no room for it.
    if (target && !target.checkVisibility()) document.querySelector("side-toggle button")?.click()
    if (target?.matches("input")) target.focus()
    else target?.click()
    return Boolean(target)
  })
  if (act() !== false) event.preventDefault()
})
