// A menu below a button: one open at a time, closed by Escape or a click elsewhere.
customElements.define("pop-menu", class extends HTMLElement {
  get details() { return this.firstElementChild }
  connectedCallback() {
    this.details.addEventListener("toggle", () => {
      if (!this.details.open) return
      for (const other of document.querySelectorAll("pop-menu > details[open]")) if (other !== this.details) other.open = false
      this.querySelector(".pop :is(select, input:not([type=hidden]), textarea, button)")?.focus()
    })
    this.addEventListener("keydown", event => {
      if (event.key !== "Escape" || !this.details.open) return
      event.stopPropagation()
      this.details.open = false
      this.querySelector("summary").focus()
    })
    document.addEventListener("click", this.outside)
  }
  disconnectedCallback() { document.removeEventListener("click", this.outside) }
  outside = event => { if (this.details?.open && !this.contains(event.target)) this.details.open = false }
})
