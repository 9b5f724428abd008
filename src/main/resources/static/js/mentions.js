// Names after an @ in a note: any word of the name will do; arrows choose, Enter or Tab takes.
export class Mentions {
  constructor(composer, field) {
    this.composer = composer
    this.field = field
    this.names = field.dataset.mentions.split("|")
  }

  get typed() { return this.field.value.slice(0, this.field.selectionStart).match(/(?:^|[\s(])@([\p{L}][\p{L} '-]{0,40})?$/u) }

  follow() {
    const typed = this.typed && (this.typed[1] ?? "").toLowerCase()
    const found = typed === null ? [] : this.names.filter(name => begins(name.toLowerCase(), typed)).slice(0, 6)
    if (!found.length) return this.close()
    this.show(found)
  }

  show(names) {
    this.close()
    this.menu = Object.assign(document.createElement("div"), { className: "mentions", id: "mentions" })
    this.menu.setAttribute("role", "listbox")
    this.menu.setAttribute("aria-label", this.field.dataset.mentionsTitle)
    this.menu.append(...names.map((name, i) => this.option(name, i)))
    // A click would take the focus, and with it the place in the text.
    this.menu.addEventListener("mousedown", event => event.preventDefault())
    this.composer.append(this.menu)
    this.field.setAttribute("aria-controls", "mentions")
    this.select(0)
  }

  option(name, i) {
    const option = Object.assign(document.createElement("div"), { id: `mention-${i}`, textContent: name })
    option.setAttribute("role", "option")
    option.addEventListener("click", () => this.take(name))
    return option
  }

  select(at) {
    this.at = at;
    [...this.menu.children].forEach((option, i) => option.setAttribute("aria-selected", i === at))
    this.field.setAttribute("aria-activedescendant", `mention-${at}`)
  }

  // True when the key was for the menu.
  key(event) {
    if (!this.menu || event.target !== this.field) return false
    const count = this.menu.children.length
    if (event.key === "Escape") this.close()
    else if (event.key === "ArrowDown") this.select((this.at + 1) % count)
    else if (event.key === "ArrowUp") this.select((this.at + count - 1) % count)
    else if ((event.key === "Enter" && !event.ctrlKey && !event.metaKey) || event.key === "Tab") this.take(this.menu.children[this.at].textContent)
    else return false
    event.preventDefault()
    return true
  }

  take(name) {
    const end = this.field.selectionStart
    this.field.setRangeText(name + " ", end - (this.typed?.[1] ?? "").length, end, "end")
    this.close()
    this.field.focus()
    this.field.dispatchEvent(new Event("input", { bubbles: true }))
  }

  close() {
    this.menu?.remove()
    this.menu = null
    this.field.removeAttribute("aria-controls")
    this.field.removeAttribute("aria-activedescendant")
  }
}

const begins = (name, typed) => name !== typed.trim() && (name.startsWith(typed) || name.split(" ").some(word => word.startsWith(typed)))
