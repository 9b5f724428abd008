// Everything that makes the pages live. Each element is a file of its own, named after what it does.
import "@hotwired/turbo"
import "app/flash-message"
