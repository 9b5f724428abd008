// A menu below a button: one open at a time, closed by Escape or a click elsewhere.
customElements.define("pop-menu", class extends HTMLElement {
  get details() { return this.firstElementChild }
  connectedCallback() {
    this.details.addEventListener("toggle", this.toggled)
    document.addEventListener("keydown", this.escape)
    document.addEventListener("click", this.outside)
  }
  disconnectedCallback() {
    document.removeEventListener("keydown", this.escape)
    document.removeEventListener("click", this.outside)
  }

  // Told a moment after it opened: whoever has gone on to another field meanwhile is left there.
  toggled = () => {
    if (!this.details.open) return
    for (const other of document.querySelectorAll("pop-menu > details[open]")) if (other !== this.details) other.open = false
    const at = document.activeElement
    if (at === document.body || at.closest("pop-menu")) this.querySelector(".pop :is(select, input:not([type=hidden]), textarea, button)")?.focus()
  }

  escape = event => {
    if (event.key !== "Escape" || event.defaultPrevented || !this.details?.open) return
    event.stopPropagation()
    this.details.open = false
    this.querySelector("summary").focus()
  }

  outside = event => { if (this.details?.open && !this.contains(event.target)) this.details.open = false }
})
