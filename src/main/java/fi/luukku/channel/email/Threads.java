package fi.luukku.channel.email;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;

/** Parts a batch into those of one sender or thread, which must keep their order; the parts may go side by side. */
final class Threads {

    private final HashMap<String, Integer> holder = new HashMap<>();
    private final int[] root;

    private Threads(int size) {
        root = new int[size];
        for (int i = 0; i < size; i++) root[i] = i;
    }

    static Collection<List<ReadMail>> of(List<ReadMail> mails) {
        var threads = new Threads(mails.size());
        for (int i = 0; i < mails.size(); i++) threads.tie(i, mails.get(i).ties());
        var parts = new LinkedHashMap<Integer, List<ReadMail>>();
        for (int i = 0; i < mails.size(); i++) parts.computeIfAbsent(threads.root(i), r -> new ArrayList<>()).add(mails.get(i));
        return parts.values();
    }

    private void tie(int mail, List<String> ties) {
        for (var tie : ties) {
            var other = holder.putIfAbsent(tie, mail);
            if (other != null) root[root(mail)] = root(other);
        }
    }

    private int root(int mail) {
        while (root[mail] != mail) mail = root[mail] = root[root[mail]];
        return mail;
    }
}
