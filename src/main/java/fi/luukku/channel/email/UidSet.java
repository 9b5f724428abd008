package fi.luukku.channel.email;

import java.util.List;

/** UIDs as IMAP writes them: {@code 3:7,9}. */
final class UidSet {

    private UidSet() {
    }

    /** @param uids ascending */
    static String of(List<Long> uids) {
        var set = new StringBuilder();
        for (int i = 0; i < uids.size(); ) {
            int last = i;
            while (last + 1 < uids.size() && uids.get(last + 1) == uids.get(last) + 1) last++;
            if (!set.isEmpty()) set.append(',');
            set.append(uids.get(i));
            if (last > i) set.append(':').append(uids.get(last));
            i = last + 1;
        }
        return set.toString();
    }
}
