// Scoring by keys: 1–5 choose, Enter goes on. The greeting has two degrees, which its key goes through.
customElements.define("score-sheet", class extends HTMLElement {
  connectedCallback() {
    this.keys = event => this.press(event)
    addEventListener("keydown", this.keys)
  }
  disconnectedCallback() { removeEventListener("keydown", this.keys) }

  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    if (event.key === "Enter" && !event.target.closest("a, button, summary")) this.go(event)
    else if (/^[1-5]$/.test(event.key)) this.choose(Number(event.key), event)
  }

  choose(number, event) {
    event.preventDefault()
    if (number === 1) return this.turn([...this.querySelectorAll("input[type=radio]")])
    const tick = this.querySelectorAll("input[type=checkbox]")[number - 2]
    tick.checked = !tick.checked
    tick.focus()
  }

  turn(degrees) {
    const next = degrees[(degrees.findIndex(degree => degree.checked) + 1) % degrees.length]
    next.checked = true
    next.focus()
  }

  // Once: a key held down must not score the reply that comes next.
  go(event) {
    event.preventDefault()
    if (event.repeat || this.gone) return
    this.gone = true
    this.querySelector("form").requestSubmit()
  }
})
