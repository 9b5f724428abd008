// Shows what can be done with the picked rows, and sends them along.
customElements.define("bulk-bar", class extends HTMLElement {
  connectedCallback() {
    this.list = this.closest("section")
    this.list.addEventListener("change", this.count)
    this.list.addEventListener("turbo:before-morph-element", this.keep)
    addEventListener("turbo:frame-render", this.count)
    this.addEventListener("formdata", event => {
      for (const box of this.picked) event.formData.append("pick", box.value)
    })
    // What is done is no longer picked, also where the page that follows is shown by changing this one.
    this.addEventListener("turbo:submit-end", event => { if (event.detail.success) this.clear() })
    this.count()
  }
  disconnectedCallback() { removeEventListener("turbo:frame-render", this.count) }

  get picked() { return this.list.querySelectorAll(".pick:checked") }

  clear() {
    for (const box of this.picked) box.checked = false
    for (const menu of this.querySelectorAll("details[open]")) menu.open = false
    this.count()
  }

  count = () => {
    const { length } = this.picked, words = this.querySelector("[data-bulk-count]")
    this.hidden = length === 0
    words.textContent = (length === 1 ? words.dataset.one : words.dataset.other).replace("#", length)
  }

  // News of the list leaves alone what is picked, and what is being chosen for it.
  keep = event => { if (event.target === this ? !this.hidden : event.target.matches(".pick:checked")) event.preventDefault() }
})
