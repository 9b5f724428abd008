// Ready-made times for a date field beside it.
customElements.define("time-choices", class extends HTMLElement {
  connectedCallback() {
    if (this.childElementCount) return
    const [tomorrow, monday, week] = this.dataset.until.split("|")
    this.offer(tomorrow, this.morning(1))
    this.offer(monday, this.morning((8 - new Date().getDay()) % 7 || 7))
    this.offer(week, this.morning(7))
  }
  morning(days) {
    const day = new Date()
    day.setDate(day.getDate() + days)
    day.setHours(9, 0, 0, 0)
    return day
  }
  offer(label, day) {
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: label })
    button.addEventListener("click", () => {
      const two = n => String(n).padStart(2, "0")
      this.parentElement.querySelector("input[type=datetime-local]").value =
        `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}T${two(day.getHours())}:00`
    })
    this.append(button)
  }
})
