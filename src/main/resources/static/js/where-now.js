// A form that leads back to the page one is at when it is sent: other parts of the page may have moved on since it was made.
customElements.define("where-now", class extends HTMLElement {
  connectedCallback() {
    this.addEventListener("submit", event => { event.target.elements.to.value = location.pathname + location.search }, { capture: true })
  }
})
