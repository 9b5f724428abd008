// Tells the page around this frame how high the content is. Nothing else leaves the frame.
customElements.define("fitted-frame", class extends HTMLElement {
  connectedCallback() {
    if (window.parent === window) return
    this.observer = new ResizeObserver(() => window.parent.postMessage({ luukkuHeight: Math.ceil(this.getBoundingClientRect().height) }, "*"))
    this.observer.observe(this)
  }
  disconnectedCallback() { this.observer?.disconnect() }
})
