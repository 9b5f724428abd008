// A link or a token with a button that copies it. Without a clipboard the text is there to be selected.
customElements.define("copy-text", class extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button"), input = this.querySelector("input")
    input.addEventListener("focus", () => input.select())
    if (!navigator.clipboard) return
    button.hidden = false
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(input.value)
      button.querySelector("span").textContent = button.dataset.done
    })
  }
})
