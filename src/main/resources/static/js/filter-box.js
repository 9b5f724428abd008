// A box above a long list: shows what has all the words that are typed.
customElements.define("filter-box", class extends HTMLElement {
  connectedCallback() {
    this.querySelector("[data-filter]").hidden = false
    this.input.addEventListener("input", () => this.filter())
  }

  get input() { return this.querySelector("[data-filter] input") }

  filter() {
    const words = this.input.value.toLowerCase().split(/\s+/).filter(Boolean)
    const lines = [...this.querySelectorAll("[data-find]")]
    for (const line of lines) line.hidden = !words.every(word => line.dataset.find.includes(word))
    this.querySelector("[data-none]").hidden = lines.some(line => !line.hidden)
  }
})
