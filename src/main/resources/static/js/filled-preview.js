// The acknowledgement as its receiver will see it, while it is written.
customElements.define("filled-preview", class extends HTMLElement {
  connectedCallback() {
    this.addEventListener("input", event => {
      const shown = this.querySelector(`[data-of="${event.target.name}"]`)
      if (shown) shown.textContent = event.target.value.replaceAll("{number}", this.dataset.number).replaceAll("{brand}", this.dataset.brand)
    })
  }
})
