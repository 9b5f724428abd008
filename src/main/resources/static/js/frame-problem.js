// What went wrong with one part of the page is told in a sentence; the page stays, and what was typed with it.
addEventListener("turbo:frame-missing", async event => {
  event.preventDefault()
  const { response } = event.detail
  const page = new DOMParser().parseFromString(await response.text(), "text/html")
  const sentence = page.querySelector("[data-problem]")?.textContent
  if (!sentence) return location.reload()
  const message = document.createElement("flash-message")
  message.className = "flash-message"
  message.setAttribute("role", "alert")
  message.textContent = sentence
  document.getElementById("flash").replaceChildren(message)
})
