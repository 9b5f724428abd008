// Folds the rail to its icons and back; this device remembers.
customElements.define("rail-toggle", class extends HTMLElement {
  connectedCallback() { this.addEventListener("click", this.toggle) }

  toggle = () => {
    const narrow = this.closest(".app").classList.toggle("narrow")
    this.querySelector("button").setAttribute("aria-expanded", !narrow)
    document.cookie = `luukku_rail=${narrow ? "narrow" : "wide"}; path=/; max-age=31536000; samesite=lax`
  }
})
