// Everything that makes the pages live. Each element is a file of its own, named after what it does.
import "@hotwired/turbo"
import "app/flash-message"
import "app/frame-problem"
import "app/in-use"
import "app/live-signals"
import "app/ticket-list"
import "app/search-box"
import "app/bulk-bar"
import "app/time-line"
import "app/side-toggle"
import "app/rail-toggle"
import "app/where-now"
import "app/original-mail"
import "app/attached-files"
import "app/ticket-composer"
import "app/reply-receivers"
import "app/reply-coach"
import "app/pop-menu"
import "app/time-choices"
import "app/command-palette"
import "app/desk-keys"

// What stands on few pages comes with the first of them.
const rare = ["copy-text", "brand-preview", "filled-preview", "reply-preview", "filter-box", "open-times", "passkey-sign-in", "new-passkey", "score-sheet"]
const bring = () => rare.filter(name => document.querySelector(name)).forEach(name => import(`app/${name}`))
bring()
for (const news of ["turbo:render", "turbo:frame-load"]) addEventListener(news, bring)
