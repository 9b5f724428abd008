// Ctrl/Cmd-K: all that can be done on the page, by name; a number or other words go to the search.
customElements.define("command-palette", class extends HTMLElement {
  connectedCallback() { addEventListener("keydown", this.key) }
  disconnectedCallback() { removeEventListener("keydown", this.key) }

  key = event => {
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    this.show()
  }

  show() {
    this.replaceChildren()
    this.dialog = Object.assign(document.createElement("dialog"), { className: "palette" })
    this.dialog.setAttribute("aria-label", this.getAttribute("go"))
    this.input = Object.assign(document.createElement("input"), { placeholder: this.getAttribute("go") })
    this.input.setAttribute("aria-label", this.getAttribute("go"))
    this.input.setAttribute("role", "combobox")
    this.input.setAttribute("aria-expanded", "true")
    this.input.setAttribute("aria-controls", "palette-list")
    this.list = Object.assign(document.createElement("div"), { id: "palette-list" })
    this.list.setAttribute("role", "listbox")
    this.list.setAttribute("aria-label", this.getAttribute("go"))
    this.dialog.append(this.input, this.list)
    this.append(this.dialog)
    this.input.addEventListener("input", () => this.fill())
    this.input.addEventListener("keydown", this.choose)
    this.dialog.addEventListener("close", () => this.replaceChildren())
    this.dialog.showModal()
    this.fill()
  }

  fill() {
    const words = this.input.value.toLowerCase().split(/\s+/).filter(Boolean)
    const found = [...document.querySelectorAll("[data-command]")]
      .map(element => ({ label: element.dataset.command, run: () => element.click() }))
      .filter(({ label }) => words.every(word => label.toLowerCase().includes(word)))
    if (words.length) found.push({ label: this.getAttribute("find").replace("{0}", this.input.value), run: () => this.search() })
    this.options = found
    this.at = 0
    this.list.replaceChildren(...found.map(({ label }, i) => this.option(label, i)))
    this.select()
  }

  option(label, i) {
    const option = Object.assign(document.createElement("div"), { id: `palette-${i}`, textContent: label })
    option.setAttribute("role", "option")
    option.addEventListener("click", () => this.run(i))
    return option
  }

  select() {
    [...this.list.children].forEach((option, i) => option.setAttribute("aria-selected", i === this.at))
    this.input.setAttribute("aria-activedescendant", `palette-${this.at}`)
    this.list.children[this.at]?.scrollIntoView({ block: "nearest" })
  }

  choose = event => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault()
      this.at = (this.at + (event.key === "ArrowDown" ? 1 : -1) + this.options.length) % this.options.length
      this.select()
    } else if (event.key === "Enter") {
      event.preventDefault()
      this.run(this.at)
    }
  }

  run(i) {
    const chosen = this.options[i]
    this.dialog.close()
    chosen?.run()
  }
  search() { window.Turbo.visit(`/desk/search?q=${encodeURIComponent(this.input.value)}`) }
})
