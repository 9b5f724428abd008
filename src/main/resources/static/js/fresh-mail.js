// Asks every few seconds whether mail has come, and then fetches the list and the letters anew. What is being written
// stays outside of both.
customElements.define("fresh-mail", class extends HTMLElement {
  connectedCallback() { this.timer = setInterval(() => this.ask(), 2500) }
  disconnectedCallback() { clearInterval(this.timer) }

  async ask() {
    if (document.hidden || this.asking) return
    this.asking = true
    try {
      const answer = await fetch(this.getAttribute("news"))
      if (answer.ok) this.hear(await answer.text())
    } catch {
      // The program was stopped or is starting; the next time tells.
    } finally {
      this.asking = false
    }
  }

  hear(state) {
    if (state === this.getAttribute("state")) return
    this.setAttribute("state", state)
    for (const frame of this.querySelectorAll("turbo-frame")) {
      frame.src = location.href
      frame.reload()
    }
  }
})
