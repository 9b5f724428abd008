// A sentence about what was just done; it leaves by itself, but waits while it is pointed at or focused.
customElements.define("flash-message", class extends HTMLElement {
  connectedCallback() {
    this.restart()
    this.addEventListener("pointerenter", () => clearTimeout(this.timer))
    this.addEventListener("focusin", () => clearTimeout(this.timer))
    this.addEventListener("pointerleave", () => this.restart())
  }
  disconnectedCallback() { clearTimeout(this.timer) }
  restart() {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.remove(), this.querySelector("form") ? 10000 : 5000)
  }
})
