// The story of a ticket opens at its newest word and stays there while one reads at the end.
customElements.define("time-line", class extends HTMLElement {
  connectedCallback() {
    this.toEnd()
    // On a phone the whole page scrolls instead.
    if (this.scrollHeight === this.clientHeight) [...this.querySelectorAll(".message")].at(-1)?.scrollIntoView({ block: "start" })
    this.observer = new MutationObserver(() => { if (this.atEnd) this.toEnd() })
    this.observer.observe(this, { childList: true })
    this.addEventListener("scroll", () => { this.atEnd = this.scrollHeight - this.scrollTop - this.clientHeight < 80 }, { passive: true })
  }
  disconnectedCallback() { this.observer.disconnect() }
  toEnd() {
    this.scrollTop = this.scrollHeight
    this.atEnd = true
  }
})
