// Proposes what can be typed into the search: operators, and the values of those that have some. Arrows choose, Enter or Tab takes.
customElements.define("search-box", class extends HTMLElement {
  connectedCallback() {
    this.input = this.querySelector("input")
    this.input.addEventListener("focus", () => this.fetch(), { once: true })
    this.input.addEventListener("input", () => this.propose())
    this.input.addEventListener("keydown", this.key)
    this.input.addEventListener("blur", () => this.close())
    // News of the list leave alone what somebody chooses from.
    this.addEventListener("turbo:before-morph-element", event => { if (this.menu) event.preventDefault() })
  }

  // Once for a page; without them the box is one to type in.
  async fetch() {
    this.words ??= fetch(this.getAttribute("words")).then(answer => answer.ok ? answer.text() : "").then(html => {
      const list = new DOMParser().parseFromString(html, "text/html").querySelectorAll("dt, dd")
      const words = []
      for (const word of list) {
        if (word.matches("dt")) words.push({ name: word.textContent, what: word.dataset.what, values: [] })
        else words.at(-1).values.push(word.textContent)
      }
      return words
    }).catch(() => [])
    return this.words
  }

  // The word before the caret, quotes and all.
  get typed() { return this.input.value.slice(0, this.input.selectionStart).match(/(?:^|\s)-?((?:[\p{L}]+:)?"[^"]*|[^\s"]+)$/u)?.[1] ?? "" }

  async propose() {
    const typed = this.typed.toLowerCase()
    const words = typed ? await this.fetch() : []
    if (typed !== this.typed.toLowerCase()) return
    const [name, value] = typed.includes(":") ? [typed.slice(0, typed.indexOf(":")), typed.slice(typed.indexOf(":") + 1).replace(/^"/, "")] : [typed]
    const options = value === undefined
      ? words.filter(word => typed.length > 1 && word.name.startsWith(name)).map(word => ({ text: word.name + ":", what: word.what, done: false }))
      : words.filter(word => word.name === name).flatMap(word => word.values.filter(one => one.toLowerCase().includes(value))
          .map(one => ({ text: `${word.name}:${/\s/.test(one) ? `"${one}"` : one}`, what: one, done: true })))
    this.show(options.filter(option => option.text.toLowerCase() !== typed).slice(0, 8))
  }

  show(options) {
    this.close()
    if (!options.length) return
    this.options = options
    this.menu = Object.assign(document.createElement("div"), { className: "proposals", id: "proposals" })
    this.menu.setAttribute("role", "listbox")
    this.menu.setAttribute("aria-label", this.getAttribute("label"))
    this.menu.append(...options.map((option, i) => this.option(option, i)))
    // A click would take the focus, and with it the place in the text.
    this.menu.addEventListener("mousedown", event => event.preventDefault())
    this.append(this.menu)
    this.input.setAttribute("role", "combobox")
    this.input.setAttribute("aria-expanded", "true")
    this.input.setAttribute("aria-controls", "proposals")
    this.select(-1)
  }

  option({ text, what, done }, i) {
    const option = Object.assign(document.createElement("div"), { id: `proposal-${i}` })
    option.setAttribute("role", "option")
    option.append(Object.assign(document.createElement("b"), { textContent: done ? what : text }))
    if (!done) option.append(Object.assign(document.createElement("span"), { textContent: what }))
    option.addEventListener("click", () => this.take(i))
    return option
  }

  // None until an arrow is pressed: Enter then searches for what was typed.
  select(at) {
    this.at = at;
    [...this.menu.children].forEach((option, i) => option.setAttribute("aria-selected", i === at))
    if (at >= 0) this.input.setAttribute("aria-activedescendant", `proposal-${at}`)
    else this.input.removeAttribute("aria-activedescendant")
  }

  key = event => {
    if (!this.menu) return
    const count = this.options.length
    if (event.key === "ArrowDown") this.select((this.at + 1) % count)
    else if (event.key === "ArrowUp") this.select((this.at + count) % (count + 1) - 1 < 0 ? count - 1 : this.at - 1)
    else if (event.key === "Tab" && !event.shiftKey) this.take(Math.max(0, this.at))
    else if (event.key === "Enter" && this.at >= 0) this.take(this.at)
    else if (event.key === "Escape") this.close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  take(i) {
    const { text, done } = this.options[i]
    const end = this.input.selectionStart
    this.input.setRangeText(text + (done ? " " : ""), end - this.typed.length, end, "end")
    this.close()
    this.input.focus()
    if (!done) this.propose()
  }

  close() {
    this.menu?.remove()
    this.menu = null
    for (const name of ["role", "aria-expanded", "aria-controls", "aria-activedescendant"]) this.input.removeAttribute(name)
  }
})
