package fi.luukku.channel.email;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;

/** Parts a batch into those of one sender or thread, which must keep their order; the parts have nothing to do with each other. */
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

    /** So many piles of much the same size that whole threads lie in one pile. */
    static List<List<List<ReadMail>>> piles(List<ReadMail> mails, int count) {
        var piles = new ArrayList<List<List<ReadMail>>>();
        for (int i = 0; i < count; i++) piles.add(new ArrayList<>());
        of(mails).stream().sorted(Comparator.comparing(thread -> -thread.size()))
            .forEach(thread -> Collections.min(piles, Comparator.comparing(Threads::size)).add(thread));
        piles.removeIf(List::isEmpty);
        return piles;
    }

    private static int size(List<List<ReadMail>> pile) {
        return pile.stream().mapToInt(List::size).sum();
    }

    /** The first mails of all threads, then the second ones, and so on: those of one round have nothing to do with each other. */
    static List<List<ReadMail>> rounds(List<List<ReadMail>> threads) {
        var rounds = new ArrayList<List<ReadMail>>();
        for (var thread : threads) {
            for (int i = 0; i < thread.size(); i++) {
                if (rounds.size() == i) rounds.add(new ArrayList<>());
                rounds.get(i).add(thread.get(i));
            }
        }
        return rounds;
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
