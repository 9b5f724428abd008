// Makes a passkey and takes it into use.
import { ask, known } from "app/passkey"

customElements.define("new-passkey", class extends HTMLElement {
  connectedCallback() {
    this.hidden = !known()
    this.querySelector("button").addEventListener("click", () => this.make())
  }
  async make() {
    const error = this.querySelector(".error")
    error.hidden = true
    try {
      const options = PublicKeyCredential.parseCreationOptionsFromJSON(await (await ask("/account/passkeys/options")).json())
      const key = await navigator.credentials.create({ publicKey: options })
      const name = encodeURIComponent(this.querySelector("input").value)
      await ask(`/account/passkeys?name=${name}`, key.toJSON())
      location.assign("/account")
    } catch (failure) {
      // The password was given too long ago to let anyone add a key.
      if (failure.status === 401) return location.assign(`/account/confirmation?to=${encodeURIComponent(location.pathname)}`)
      error.hidden = failure.name === "NotAllowedError"
    }
  }
})
