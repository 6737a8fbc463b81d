package cn.mingquan.server.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Chance that falls the same way every time: an order and small numbers that follow from a seed and a name. */
final class Chance {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final long seed;

    Chance(long seed) {
        this.seed = seed;
    }

    long of(String name) {
        long hash = FNV_OFFSET ^ seed;
        for (int index = 0; index < name.length(); index++) {
            hash = (hash ^ name.charAt(index)) * FNV_PRIME;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return hash ^ (hash >>> 31);
    }

    /** From 0 to below {@code bound}. */
    int below(int bound, String name) {
        return (int) Long.remainderUnsigned(of(name), bound);
    }

    <T> T pick(List<T> choices, String name) {
        return choices.get(below(choices.size(), name));
    }

    <T> List<T> shuffled(List<T> items, Function<T, String> name) {
        var sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparingLong(item -> of(name.apply(item))));
        return sorted;
    }

    /**
     * Shares out a whole among parts in proportion to their weights (largest remainder): the shares always sum to the
     * whole.
     */
    static List<Integer> share(int whole, List<Integer> weights) {
        long sum = weights.stream().mapToLong(Integer::longValue).sum();
        var shares = new ArrayList<Integer>();
        var byRemainder = new ArrayList<Integer>();
        int left = whole;
        for (int index = 0; index < weights.size(); index++) {
            int share = (int) ((long) whole * weights.get(index) / sum);
            shares.add(share);
            byRemainder.add(index);
            left -= share;
        }
        byRemainder.sort(Comparator.comparingLong(index -> -((long) whole * weights.get(index) % sum)));
        for (int index = 0; index < left; index++) {
            shares.set(byRemainder.get(index), shares.get(byRemainder.get(index)) + 1);
        }
        return shares;
    }
}
