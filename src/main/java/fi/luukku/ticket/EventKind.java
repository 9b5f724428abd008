package fi.luukku.ticket;

import java.util.Locale;

/** What can happen to a ticket, as the log names it. */
public enum EventKind {
    OPENED, RECEIVED, ACKNOWLEDGED, REPLIED, REPLY_CANCELLED, NOTED, ASSIGNED, HANDED_OVER, SNOOZED, WOKEN, CLOSED,
    REOPENED, SPAM, NOT_SPAM, TAGGED, UNTAGGED, PRIORITISED, FIELD_SET, RENAMED, MERGED, MERGED_IN, UNMERGED, SPLIT,
    LINKED, UNLINKED, SHARED, UNSHARED, DELIVERY_FAILED, DELIVERY_DELAYED, DELIVERY_RESUMED, BOUNCED, UNACKNOWLEDGED, DELETED,
    /** Something spoke against it, and it was sent with a reason. */
    SENT_DESPITE,
    /** Somebody looked at what was masked. */
    ORIGINAL_SHOWN,
    /** What we owe by our word: found, kept, put off by another one, gone by, said to be none, said to be owed after all. */
    PROMISED, PROMISE_KEPT, PROMISE_MOVED, PROMISE_BROKEN, PROMISE_DROPPED, PROMISE_OWED;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static EventKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
