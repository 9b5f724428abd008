// Shows what can be done with the picked rows, and sends them along.
customElements.define("bulk-bar", class extends HTMLElement {
  connectedCallback() {
    this.list = this.closest("section")
    this.list.addEventListener("change", this.count)
    this.querySelector("form").addEventListener("formdata", event => {
      for (const box of this.picked) event.formData.append("pick", box.value)
    })
  }
  get picked() { return this.list.querySelectorAll(".pick:checked") }
  count = () => {
    const { length } = this.picked, words = this.querySelector("[data-bulk-count]")
    this.hidden = length === 0
    words.textContent = (length === 1 ? words.dataset.one : words.dataset.other).replace("#", length)
  }
})
