// The story of a ticket opens at its newest word and stays there while one reads at the end.
customElements.define("time-line", class extends HTMLElement {
  connectedCallback() {
    this.toEnd()
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
