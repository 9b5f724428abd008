// Shows the store's name as it is typed, and suggests its address until one is typed by hand.
const slugged = name => name.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 40)

customElements.define("brand-preview", class extends HTMLElement {
  connectedCallback() {
    const name = this.querySelector("[name=name]"), slug = this.querySelector("[name=slug]")
    let own = slug && slug.value !== "" && slug.value !== slugged(name.value)
    slug?.addEventListener("input", () => { own = slug.value !== "" })
    name.addEventListener("input", () => {
      if (slug && !own) slug.value = slugged(name.value)
      for (const shown of this.querySelectorAll("[data-shows=name]")) shown.textContent = name.value
      for (const shown of this.querySelectorAll("[data-initial-of=name]")) shown.textContent = [...name.value.trim()][0]?.toUpperCase() ?? ""
    })
  }
})
