// Sends the form without leaving the page: a double click sends once, chosen files stay through a mistake, and a lost
// connection loses nothing. Without this the browser sends the form as forms are sent.
customElements.define("contact-form", class extends HTMLElement {
  connectedCallback() {
    this.addEventListener("submit", this)
    this.addEventListener("change", this)
    window.addEventListener("pageshow", this)
    this.weighFiles()
  }
  disconnectedCallback() { window.removeEventListener("pageshow", this) }

  handleEvent(event) {
    if (event.type === "submit") this.send(event)
    else if (event.type === "pageshow") this.busy = false
    else if (event.target === this.files) this.weighFiles()
  }

  get form() { return this.querySelector("form") }
  get files() { return this.querySelector("input[type=file]") }
  get busy() { return this.form.ariaBusy === "true" }
  set busy(busy) {
    this.form.ariaBusy = String(busy)
    const button = this.querySelector("button")
    button.textContent = busy ? button.dataset.busy : button.dataset.ready
  }

  async send(event) {
    event.preventDefault()
    if (this.busy) return
    this.busy = true
    this.notice("offline", false)
    try {
      const answer = await fetch(this.form.action, { method: "POST", body: new FormData(this.form) })
      if (answer.redirected) return location.assign(answer.url)
      this.show(new DOMParser().parseFromString(await answer.text(), "text/html"))
    } catch {
      this.notice("offline", true)
    }
    this.busy = false
  }

  // The form as it came back, with the file field that still holds the chosen files.
  show(page) {
    const fresh = page.querySelector("contact-form")
    if (!fresh) throw new Error("No form came back")
    const files = this.files
    const empty = fresh.querySelector("input[type=file]")
    for (const name of ["aria-invalid", "aria-describedby"]) {
      if (empty.hasAttribute(name)) files.setAttribute(name, empty.getAttribute(name))
      else files.removeAttribute(name)
    }
    empty.replaceWith(files)
    this.replaceChildren(...fresh.childNodes)
    this.notice("files-lost", false)
    this.querySelector("[role=alert]:not([hidden])")?.focus()
  }

  notice(name, shown) {
    const notice = this.querySelector(`[data-notice=${name}]`)
    if (notice) notice.hidden = !shown
    if (shown) notice?.focus()
  }

  // Said before a long upload, not after.
  weighFiles() {
    const { maxFiles, maxBytes, tooMany, tooLarge } = this.files.dataset
    const chosen = [...this.files.files]
    const bytes = chosen.reduce((sum, file) => sum + file.size, 0)
    this.files.setCustomValidity(chosen.length > Number(maxFiles) ? tooMany : bytes > Number(maxBytes) ? tooLarge : "")
    if (!this.files.validity.valid) this.files.reportValidity()
  }
})
