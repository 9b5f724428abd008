// Shows the customer beside the ticket where there is no room for both.
customElements.define("side-toggle", class extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", () => {
      const shown = this.closest(".ticket-frame").querySelector(".side").classList.toggle("shown")
      this.querySelector("button").setAttribute("aria-expanded", shown)
    })
  }
})
