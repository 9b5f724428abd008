// A saved reply as a customer will read it, while it is written; and variables put where the caret is.
customElements.define("reply-preview", class extends HTMLElement {
  connectedCallback() {
    this.addEventListener("input", () => this.later())
    this.addEventListener("click", event => {
      const wanted = event.target.closest("[data-insert]")
      if (wanted) this.insert(wanted.dataset.insert)
    })
    this.closest("details")?.addEventListener("toggle", () => this.show())
    this.rendered = () => this.show()
    addEventListener("turbo:render", this.rendered)
    this.show()
  }

  disconnectedCallback() {
    clearTimeout(this.timer)
    removeEventListener("turbo:render", this.rendered)
  }

  get field() { return this.querySelector("textarea") }

  insert(text) {
    this.field.setRangeText(text, this.field.selectionStart, this.field.selectionEnd, "end")
    this.field.focus()
    this.later()
  }

  // What was wrong when it was sent is being mended.
  later() {
    this.querySelector(".field > .error")?.remove()
    this.field.removeAttribute("aria-invalid")
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.show(), 250)
  }

  // What is folded is not shown yet, and an answer that a newer one has overtaken is not shown at all.
  async show() {
    if (this.closest("details")?.open === false) return
    const shown = this.querySelector("[data-filled]")
    if (!this.field.value.trim()) return shown.replaceChildren()
    const asked = this.asked = {}
    const body = new URLSearchParams({ text: this.field.value, language: this.querySelector("select").value, on: this.querySelector("[data-on]").value })
    const answer = await fetch(this.dataset.at, { method: "POST", body, headers: { "X-CSRF-Token": document.querySelector("meta[name=csrf-token]").content } })
    if (answer.ok && asked === this.asked) shown.innerHTML = await answer.text()
  }
})
