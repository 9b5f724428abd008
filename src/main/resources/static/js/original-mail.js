// Shows a mail as its sender made it, in a frame of its own that runs nothing; without scripts the link opens a page.
customElements.define("original-mail", class extends HTMLElement {
  connectedCallback() { this.addEventListener("click", this.toggle) }
  toggle = event => {
    const link = event.target.closest("a")
    if (!link || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const message = this.closest(".message")
    const shown = message.querySelector("iframe")
    if (shown && shown.getAttribute("src") === link.getAttribute("href")) return shown.remove()
    shown?.remove()
    const frame = Object.assign(document.createElement("iframe"), { className: "original", title: link.textContent })
    frame.setAttribute("sandbox", "allow-popups allow-popups-to-escape-sandbox")
    frame.setAttribute("src", link.getAttribute("href"))
    message.querySelector(".words").after(frame)
    this.closest("details").open = false
  }
})
