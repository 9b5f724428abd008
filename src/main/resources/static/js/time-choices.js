// Ready-made times for a date field beside it, as the clock goes in the zone that the field means.
customElements.define("time-choices", class extends HTMLElement {
  connectedCallback() {
    if (this.childElementCount) return
    keep(this)
    const [tomorrow, monday, week] = this.dataset.until.split("|")
    const today = this.today
    this.offer(tomorrow, today, 1)
    this.offer(monday, today, (8 - today.getUTCDay()) % 7 || 7)
    this.offer(week, today, 7)
  }
  // The date there, as midnight of UTC: a day is then a day, whatever the clocks do in between.
  get today() {
    const there = new Intl.DateTimeFormat("en-CA", { timeZone: this.dataset.zone, dateStyle: "short" }).format(new Date())
    return new Date(`${there}T00:00:00Z`)
  }
  offer(label, today, days) {
    const day = new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10)
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: label })
    button.addEventListener("click", () => { this.parentElement.querySelector("input[type=datetime-local]").value = `${day}T09:00` })
    this.append(button)
  }
})

// Says whose time a field means, where it is not what the reader's own clock shows.
customElements.define("time-zone", class extends HTMLElement {
  connectedCallback() {
    this.hidden = Boolean(this.dataset.zone) && clock(this.dataset.zone) === clock()
    keep(this)
  }
})

// What it says it made itself: the page as the server sends it anew has none of it.
function keep(element) {
  element.addEventListener("turbo:before-morph-element", event => { if (event.target === element) event.preventDefault() })
}

// Today and in half a year: zones that differ only in summer are told apart too.
function clock(timeZone) {
  const now = Math.floor(Date.now() / 86_400_000) * 86_400_000
  return [0, 182].map(days => new Date(now + days * 86_400_000).toLocaleString("en", { timeZone })).join()
}
