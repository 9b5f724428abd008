// "/" on an empty line, or the button: the saved replies, filled for this ticket, found by any words as one types on.
export class SavedReplies {
  constructor(composer, field) {
    this.composer = composer
    this.field = field
  }

  get typed() { return this.field.value.slice(0, this.field.selectionStart).match(/(?:^|\n)\/(\S[^\n]{0,60})?$/) }

  async follow() {
    if (!this.typed) return this.close()
    if (!this.menu) await this.show()
    this.filter(this.typed?.[1] ?? "")
  }

  // By the button: with a box of its own to look for words.
  async browse() {
    await this.show()
    const box = this.menu?.querySelector("[data-filter]")
    if (!box) return
    box.hidden = false
    box.querySelector("input").addEventListener("input", event => this.filter(event.target.value))
    box.querySelector("input").focus()
  }

  async show() {
    this.menu = Object.assign(document.createElement("div"), { className: "saved-menu" })
    this.composer.append(this.menu)
    const answer = await fetch(this.composer.dataset.saved)
    if (!answer.ok || !this.menu) return this.close()
    this.menu.innerHTML = await answer.text()
    this.menu.addEventListener("click", event => {
      const option = event.target.closest(".saved-reply")
      if (option) this.insert(option)
    })
    this.filter("")
  }

  filter(typed) {
    if (!this.menu) return
    const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
    for (const option of this.options) option.hidden = !words.every(word => option.dataset.find.includes(word))
    const none = this.menu.querySelector("[data-none]")
    if (none) none.hidden = this.shown.length > 0
    this.at = 0
    this.select()
  }
  get options() { return [...this.menu.querySelectorAll(".saved-reply")] }
  get shown() { return this.options.filter(option => !option.hidden) }
  select() {
    for (const option of this.options) option.setAttribute("aria-selected", option === this.shown[this.at])
    this.shown[this.at]?.scrollIntoView({ block: "nearest" })
  }

  // True when the key was for the menu.
  key(event) {
    if (!this.menu) return false
    const shown = this.shown
    if (event.key === "Escape") this.close()
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      this.at = (this.at + (event.key === "ArrowDown" ? 1 : -1) + shown.length) % (shown.length || 1)
      this.select()
    } else if (((event.key === "Enter" && !event.ctrlKey && !event.metaKey) || event.key === "Tab") && shown[this.at]) this.insert(shown[this.at])
    else return false
    event.preventDefault()
    return true
  }

  insert(option) {
    const end = this.field.selectionStart
    const start = end - (this.typed ? (this.typed[1] ?? "").length + 1 : 0)
    this.field.setRangeText(option.dataset.text, start, end, "end")
    this.close()
    this.field.focus()
    this.field.dispatchEvent(new Event("input", { bubbles: true }))
    fetch(`/saved-replies/${option.dataset.id}/uses`, { method: "POST", headers: { "X-CSRF-Token": document.querySelector("meta[name=csrf-token]").content } })
  }

  close() {
    this.menu?.remove()
    this.menu = null
  }
}
